import type { Day } from '@courtyard/shared/calendar';
import { occurrenceEntity, type OccurrenceRow } from '@courtyard/shared/database/fact-columns';
import { bothDirections, type ListDescription } from '@courtyard/shared/list/list-description';
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
  filters: {
    id: 'id',
    place: 'placeId',
    claimedBy: 'claimedById',
    category: 'category',
    state: 'state',
    dueOn: 'dueOn',
  },
  orders: bothDirections({ OCCURRED_AT: 'occurredAt', DUE_ON: 'dueOn' }),
  defaultOrder: [{ property: 'occurredAt', direction: 'ASC' }],
  placeProperty: 'placeId',
};
