import { occurrenceEntity, type OccurrenceRow } from '@courtyard/shared/database/fact-columns';
import type { ListDescription } from '@courtyard/shared/list/list-description';
import type { WorkOrderState } from '../resolver-types.generated';

/** A task for a property company; it occurs when it is opened. */
export interface WorkOrderRow extends OccurrenceRow {
  titleZh: string;
  titleEn: string | null;
  placeId: string;
  matterCode: string;
  companyId: string;
  contractId: string | null;
  issueId: string | null;
  state: WorkOrderState;
  acceptedAt: Date | null;
  doneAt: Date | null;
  verifiedById: string | null;
  rejectReason: string | null;
  scopeClause: string | null;
}

export const WorkOrderEntity = occurrenceEntity<WorkOrderRow>({
  name: 'WorkOrder',
  table: 'work_order',
  index: ({ placeId, titleZh, titleEn, matterCode, companyId, state }) => ({
    place: placeId,
    facets: { titleZh, titleEn, matterCode, companyId, state },
  }),
  columns: {
    titleZh: { type: 'text' },
    titleEn: { type: 'text', nullable: true },
    placeId: { type: 'text' },
    matterCode: { type: 'text' },
    companyId: { type: 'text' },
    contractId: { type: 'text', nullable: true },
    issueId: { type: 'text', nullable: true },
    state: { type: 'text' },
    acceptedAt: { type: 'timestamptz', precision: 3, nullable: true },
    doneAt: { type: 'timestamptz', precision: 3, nullable: true },
    verifiedById: { type: 'text', nullable: true },
    rejectReason: { type: 'text', nullable: true },
    scopeClause: { type: 'text', nullable: true },
  },
});

export const workOrderList: ListDescription<WorkOrderRow> = {
  entity: WorkOrderEntity,
  type: 'WorkOrder',
  noun: ['a work order', 'work orders'],
  columns: {
    id: { property: 'id', type: 'ID' },
    place: { property: 'placeId', type: 'ID', names: 'Place' },
    company: { property: 'companyId', type: 'ID', names: 'Organization' },
    matter: { property: 'matterCode', type: 'ID', names: 'Matter' },
    issue: { property: 'issueId', type: 'ID', names: 'Issue' },
    contract: { property: 'contractId', type: 'ID', names: 'ServiceContract', loader: 'contractById' },
    state: { property: 'state', type: 'WorkOrderState' },
    openedAt: { property: 'occurredAt', type: 'DateTime', sorts: true },
    doneAt: { property: 'doneAt', type: 'DateTime', sorts: true },
    acceptedAt: { property: 'acceptedAt', type: 'DateTime', sorts: true },
  },
  relations: {
    contractWhere: { own: 'contractId', theirs: 'id', many: false, of: 'ServiceContract' },
  },
  defaultOrder: [{ property: 'occurredAt', direction: 'DESC' }],
  placeProperty: 'placeId',
  statistics: {
    field: 'workOrderStats',
    groups: ['state', 'company', 'matter', 'place', 'contract', 'openedAt', 'doneAt'],
    measures: {
      hoursToAccept: { from: 'occurredAt', to: 'acceptedAt', unit: 'HOUR' },
      hoursToFinish: { from: 'occurredAt', to: 'doneAt', unit: 'HOUR' },
    },
  },
};
