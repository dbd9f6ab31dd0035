import { periodEntity, type PeriodRow } from '@courtyard/shared/database/fact-columns';
import type { ListDescription } from '@courtyard/shared/list/list-description';
import type { TitleTenure } from '../resolver-types.generated';

/** The right of an owner to a place. */
export interface TitleRow extends PeriodRow {
  placeId: string;
  ownerId: string;
  /** A fraction as text, since no float holds a third. */
  share: string | null;
  tenure: TitleTenure;
}

export const TitleEntity = periodEntity<TitleRow>({
  name: 'Title',
  table: 'title',
  index: ({ placeId }) => ({ place: placeId, facets: {} }),
  columns: {
    placeId: { type: 'text' },
    ownerId: { type: 'text' },
    share: { type: 'text', nullable: true },
    tenure: { type: 'text' },
  },
});

export const titleList: ListDescription<TitleRow> = {
  entity: TitleEntity,
  type: 'Title',
  noun: ['a title', 'titles'],
  columns: {
    id: { property: 'id', type: 'ID' },
    place: { property: 'placeId', type: 'ID', names: 'Place' },
    owner: { property: 'ownerId', type: 'ID', names: 'Organization' },
    tenure: { property: 'tenure', type: 'TitleTenure' },
    validFrom: { property: 'validFrom', type: 'Date', sorts: true },
  },
  defaultOrder: [{ property: 'validFrom', direction: 'ASC' }],
  placeProperty: 'placeId',
  statistics: {
    field: 'titleStats',
    groups: ['tenure', 'owner', 'place'],
  },
};
