import { periodEntity, type PeriodRow } from '@courtyard/shared/database/fact-columns';
import type { ListDescription } from '@courtyard/shared/list/list-description';
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
  type: 'Entrustment',
  noun: ['an entrustment', 'entrustments'],
  columns: {
    id: { property: 'id', type: 'ID' },
    place: { property: 'placeId', type: 'ID', names: 'Place' },
    from: { property: 'fromId', type: 'ID', names: 'Organization' },
    to: { property: 'toId', type: 'ID', names: 'Organization' },
    scope: { property: 'scope', type: 'ID' },
    state: { property: 'state', type: 'EntrustmentState' },
    validFrom: { property: 'validFrom', type: 'Date', sorts: true },
    validTo: { property: 'validTo', type: 'Date' },
  },
  defaultOrder: [{ property: 'validFrom', direction: 'ASC' }],
  placeProperty: 'placeId',
};
