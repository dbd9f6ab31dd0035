import { periodEntity, type PeriodRow } from '@courtyard/shared/database/fact-columns';
import { bothDirections, type ListDescription } from '@courtyard/shared/list/list-description';
import type { EntrustmentState } from '../resolver-types.generated';

/** An owner lets somebody else look after what it owns, for the matters of the scope. */
export interface EntrustmentRow extends PeriodRow {
  placeId: string;
  fromId: string;
  toId: string;
  scope: string[];
  state: EntrustmentState;
}

export const EntrustmentEntity = periodEntity<EntrustmentRow>({
  name: 'Entrustment',
  table: 'entrustment',
  index: ({ placeId }) => ({ place: placeId, facets: {} }),
  columns: {
    placeId: { type: 'text' },
    fromId: { type: 'text' },
    toId: { type: 'text' },
    scope: { type: 'text', array: true },
    state: { type: 'text' },
  },
});

export const entrustmentList: ListDescription<EntrustmentRow> = {
  entity: EntrustmentEntity,
  filters: {
    id: 'id',
    place: 'placeId',
    from: 'fromId',
    to: 'toId',
    scope: 'scope',
    state: 'state',
    validFrom: 'validFrom',
    validTo: 'validTo',
  },
  orders: bothDirections({ VALID_FROM: 'validFrom' }),
  defaultOrder: [{ property: 'validFrom', direction: 'ASC' }],
  placeProperty: 'placeId',
};
