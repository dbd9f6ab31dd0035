import { refusal } from '@courtyard/shared/errors/refusal';
import type { WorkOrderState } from '../../resolver-types.generated';
import type { WorkOrderRow } from '../work-order.entity';

/** What can happen to a work order. */
export type WorkOrderEvent =
  | { readonly kind: 'ACCEPT'; readonly at: Date | null }
  | { readonly kind: 'ASSIGN' }
  | { readonly kind: 'BEGIN' }
  | { readonly kind: 'FINISH'; readonly at: Date | null }
  | { readonly kind: 'SEND_BACK' }
  | { readonly kind: 'VERIFY'; readonly byId: string }
  | { readonly kind: 'CLOSE' }
  | { readonly kind: 'REJECT'; readonly reason: string | null; readonly scopeClause: string };

export type WorkOrderProgress = Pick<
  WorkOrderRow,
  'id' | 'companyId' | 'state' | 'acceptedAt' | 'doneAt' | 'verifiedById' | 'rejectReason' | 'scopeClause'
>;

interface Step {
  readonly from: readonly WorkOrderState[];
  readonly to: WorkOrderState;
}

const steps: Readonly<Record<WorkOrderEvent['kind'], Step>> = {
  ACCEPT: { from: ['OPEN'], to: 'ACCEPTED' },
  ASSIGN: { from: ['ACCEPTED'], to: 'ASSIGNED' },
  BEGIN: { from: ['ASSIGNED', 'REWORK'], to: 'IN_PROGRESS' },
  FINISH: { from: ['IN_PROGRESS'], to: 'DONE' },
  SEND_BACK: { from: ['DONE'], to: 'REWORK' },
  VERIFY: { from: ['DONE'], to: 'VERIFIED' },
  CLOSE: { from: ['VERIFIED'], to: 'CLOSED' },
  REJECT: { from: ['OPEN'], to: 'REJECTED' },
};

/**
 * A work order after an event. Throws STATE_NOT_ALLOWED for a step that its state does not lead to, for work that the
 * company itself finds done, and for a rejection that names no clause.
 */
export function advance<Order extends WorkOrderProgress>(order: Order, event: WorkOrderEvent): Order {
  const { from, to } = steps[event.kind];
  const { id, state } = order;
  const why = from.includes(state) ? whyNot(order, event) : `it is ${state}`;
  if (why !== null) throw refusal('STATE_NOT_ALLOWED', { id, state: to, why });
  return { ...order, ...changesBy(event), state: to };
}

function whyNot({ companyId }: WorkOrderProgress, event: WorkOrderEvent): string | null {
  if (event.kind === 'VERIFY' && event.byId === companyId)
    return 'those who did the work cannot find it done';
  if (event.kind === 'REJECT' && event.scopeClause.trim() === '')
    return 'a rejection names the clause it rests on';
  return null;
}

function changesBy(event: WorkOrderEvent): Partial<WorkOrderProgress> {
  switch (event.kind) {
    case 'ACCEPT':
      return { acceptedAt: event.at };
    case 'FINISH':
      return { doneAt: event.at };
    case 'SEND_BACK':
      return { doneAt: null };
    case 'VERIFY':
      return { verifiedById: event.byId };
    case 'REJECT':
      return { rejectReason: event.reason, scopeClause: event.scopeClause };
    case 'ASSIGN':
    case 'BEGIN':
    case 'CLOSE':
      return {};
  }
}
