import type { EntityManager } from 'typeorm';
import { dayOf } from '@courtyard/shared/calendar';
import { stateClaim } from '@courtyard/shared/claim/state-claim';
import { recordFact, type NewFact } from '@courtyard/shared/database/record';
import { refusal } from '@courtyard/shared/errors/refusal';
import { requirePlace } from '@courtyard/shared/place-replica/place-exists';
import { requireContract } from '../contract/contract.commands';
import { advance, type WorkOrderEvent, type WorkOrderProgress } from './rules/advance';
import { WorkOrderEntity, type WorkOrderRow } from './work-order.entity';

/** A work order as it is opened; what happens to it afterwards is told by events. */
export type NewWorkOrder = Omit<NewFact<WorkOrderRow>, Exclude<keyof WorkOrderProgress, 'id' | 'companyId'>>;

const untouched = {
  state: 'OPEN',
  acceptedAt: null,
  doneAt: null,
  verifiedById: null,
  rejectReason: null,
  scopeClause: null,
} as const;

/**
 * Records a work order together with what happened to it; a rejection is also a claim that the matter is not the
 * company's. Throws NOT_FOUND for an unknown place or contract, CLAIM_FOR_ANOTHER for an order of another company, and
 * STATE_NOT_ALLOWED for an event that cannot follow.
 */
export async function recordWorkOrder(
  manager: EntityManager,
  opened: NewWorkOrder,
  events: readonly WorkOrderEvent[],
): Promise<void> {
  await requirePlace(manager, opened.placeId);
  const { tenant, companyId, contractId } = opened;
  if (companyId !== tenant) throw refusal('CLAIM_FOR_ANOTHER', { tenant, holder: companyId });
  if (contractId !== null) await requireContract(manager, tenant, contractId);
  const order = events.reduce<NewFact<WorkOrderRow>>(advance, { ...opened, ...untouched });
  await recordFact(manager, WorkOrderEntity, order);
  if (order.state === 'REJECTED') await disclaim(manager, order);
}

async function disclaim(manager: EntityManager, order: NewFact<WorkOrderRow>): Promise<void> {
  await stateClaim(manager, 'CONTRACT', {
    tenant: order.tenant,
    id: `${order.id.replace(/^wko:/, 'clm:')}-disclaimed`,
    placeId: order.placeId,
    matterCode: order.matterCode,
    role: 'MAINTAINER',
    basis: 'SERVICE_CONTRACT',
    stance: 'DISCLAIMED',
    holderId: order.companyId,
    exceptMatters: [],
    scopeNote: order.scopeClause,
    agreementId: order.contractId,
    statedAt: null,
    validFrom: order.occurredAt === null ? null : dayOf(order.occurredAt),
    validTo: null,
    endedBy: null,
    periodSource: null,
    source: order.source,
  });
}
