import { periodEntity, type PeriodRow } from '@courtyard/shared/database/fact-columns';
import type { ListDescription } from '@courtyard/shared/list/list-description';

/** What residents have agreed to look after themselves. */
export interface SelfGovernanceCompactRow extends PeriodRow {
  /** The zone or place it holds for. */
  placeId: string;
  holderIds: string[];
  scope: string[];
  dutyZh: string;
  dutyEn: string;
}

export const CompactEntity = periodEntity<SelfGovernanceCompactRow>({
  name: 'SelfGovernanceCompact',
  table: 'self_governance_compact',
  index: ({ placeId }) => ({ place: placeId, facets: {} }),
  columns: {
    placeId: { type: 'text' },
    holderIds: { type: 'text', array: true },
    scope: { type: 'text', array: true },
    dutyZh: { type: 'text' },
    dutyEn: { type: 'text' },
  },
});

export const compactList: ListDescription<SelfGovernanceCompactRow> = {
  entity: CompactEntity,
  type: 'SelfGovernanceCompact',
  name: 'Compact',
  noun: ['a compact', 'compacts'],
  columns: {
    id: { property: 'id', type: 'ID', sorts: true },
    zone: { property: 'placeId', type: 'ID', names: 'Place' },
  },
  defaultOrder: [{ property: 'id', direction: 'ASC' }],
  placeProperty: 'placeId',
};
