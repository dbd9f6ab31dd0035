import { periodEntity, type PeriodRow } from '@courtyard/shared/database/fact-columns';
import type { ListDescription } from '@courtyard/shared/list/list-description';
import type { EscalationStep, WhistleLevel } from '../resolver-types.generated';

/** What is done at a place with needs that its community cannot settle. */
export interface EscalationRuleRow extends PeriodRow {
  placeId: string;
  level: WhistleLevel;
  steps: EscalationStep[];
  reportedToId: string;
}

export const EscalationRuleEntity = periodEntity<EscalationRuleRow>({
  name: 'EscalationRule',
  table: 'escalation_rule',
  columns: {
    placeId: { type: 'text' },
    level: { type: 'text' },
    steps: { type: 'text', array: true },
    reportedToId: { type: 'text' },
  },
});

export const escalationRuleList: ListDescription<EscalationRuleRow> = {
  entity: EscalationRuleEntity,
  type: 'EscalationRule',
  noun: ['an escalation rule', 'escalation rules'],
  columns: {
    id: { property: 'id', type: 'ID' },
    place: { property: 'placeId', type: 'ID', names: 'Place' },
    level: { property: 'level', type: 'WhistleLevel' },
    reportedTo: { property: 'reportedToId', type: 'ID', names: 'Organization' },
    validFrom: { property: 'validFrom', type: 'Date', sorts: true },
  },
  defaultOrder: [{ property: 'validFrom', direction: 'ASC' }],
  placeProperty: 'placeId',
};
