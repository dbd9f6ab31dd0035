import { periodEntity, type PeriodRow } from '@courtyard/shared/database/fact-columns';
import { bothDirections, type ListDescription } from '@courtyard/shared/list/list-description';
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
  filters: { id: 'id', place: 'placeId', owner: 'ownerId', tenure: 'tenure' },
  orders: bothDirections({ VALID_FROM: 'validFrom' }),
  defaultOrder: [{ property: 'validFrom', direction: 'ASC' }],
  placeProperty: 'placeId',
};
