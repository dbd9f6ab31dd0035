import type { Day } from '@courtyard/shared/calendar';
import { occurrenceEntity, type OccurrenceRow } from '@courtyard/shared/database/fact-columns';
import type { ListDescription } from '@courtyard/shared/list/list-description';
import type { WishCategory, WishState } from '../resolver-types.generated';

/** Something small that a resident wishes for and that others may take on. */
export interface WishRow extends OccurrenceRow {
  category: WishCategory;
  summaryZh: string;
  summaryEn: string | null;
  placeId: string;
  state: WishState;
  claimedById: string | null;
  dueOn: Day | null;
}

export const WishEntity = occurrenceEntity<WishRow>({
  name: 'Wish',
  table: 'wish',
  index: ({ placeId, category, state, claimedById }) => ({
    place: placeId,
    facets: { category, state, claimedById },
  }),
  columns: {
    category: { type: 'text' },
    summaryZh: { type: 'text' },
    summaryEn: { type: 'text', nullable: true },
    placeId: { type: 'text' },
    state: { type: 'text' },
    claimedById: { type: 'text', nullable: true },
    dueOn: { type: 'date', nullable: true },
  },
});

export const wishList: ListDescription<WishRow> = {
  entity: WishEntity,
  type: 'Wish',
  noun: ['a wish', 'wishes'],
  columns: {
    id: { property: 'id', type: 'ID' },
    place: { property: 'placeId', type: 'ID', names: 'Place' },
    claimedBy: { property: 'claimedById', type: 'ID', names: 'Organization' },
    category: { property: 'category', type: 'WishCategory' },
    state: { property: 'state', type: 'WishState' },
    dueOn: { property: 'dueOn', type: 'Date', sorts: true },
    occurredAt: { property: 'occurredAt', type: 'DateTime', sorts: true },
  },
  defaultOrder: [{ property: 'occurredAt', direction: 'ASC' }],
  placeProperty: 'placeId',
  statistics: {
    field: 'wishStats',
    groups: ['category', 'state', 'claimedBy', 'place', 'occurredAt'],
    countsPeople: true,
  },
};
