import { periodEntity, type PeriodRow } from '@courtyard/shared/database/fact-columns';
import type { ListDescription } from '@courtyard/shared/list/list-description';
import type { IssueUrgency } from '../resolver-types.generated';

/** How long an issue of one urgency may take, for a time. */
export interface ServiceLevelPolicyRow extends PeriodRow {
  nameZh: string;
  nameEn: string;
  urgency: IssueUrgency;
  hours: number;
  isTemplate: boolean;
}

export const ServiceLevelPolicyEntity = periodEntity<ServiceLevelPolicyRow>({
  name: 'ServiceLevelPolicy',
  table: 'service_level_policy',
  columns: {
    nameZh: { type: 'text' },
    nameEn: { type: 'text' },
    urgency: { type: 'text' },
    hours: { type: 'int' },
    isTemplate: { type: 'boolean' },
  },
});

export const serviceLevelPolicyList: ListDescription<ServiceLevelPolicyRow> = {
  entity: ServiceLevelPolicyEntity,
  type: 'ServiceLevelPolicy',
  noun: ['a service level policy', 'service level policies'],
  columns: {
    id: { property: 'id', type: 'ID' },
    urgency: { property: 'urgency', type: 'IssueUrgency' },
    validFrom: { property: 'validFrom', type: 'Date', sorts: true },
    validTo: { property: 'validTo', type: 'Date' },
    hours: { property: 'hours', type: 'Int', sorts: true },
  },
  defaultOrder: [{ property: 'hours', direction: 'ASC' }],
};
