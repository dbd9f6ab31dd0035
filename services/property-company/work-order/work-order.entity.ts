import { occurrenceEntity, type OccurrenceRow } from '@courtyard/shared/database/fact-columns';
import { bothDirections, type ListDescription } from '@courtyard/shared/list/list-description';
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
  filters: {
    id: 'id',
    place: 'placeId',
    company: 'companyId',
    matter: 'matterCode',
    issue: 'issueId',
    contract: 'contractId',
    state: 'state',
  },
  orders: bothDirections({ OPENED_AT: 'occurredAt', DONE_AT: 'doneAt' }),
  defaultOrder: [{ property: 'occurredAt', direction: 'DESC' }],
  placeProperty: 'placeId',
};
