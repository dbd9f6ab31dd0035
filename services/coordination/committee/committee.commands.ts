import type { EntityManager } from 'typeorm';
import { recordFact, type NewFact } from '@courtyard/shared/database/record';
import { refusal } from '@courtyard/shared/errors/refusal';
import { requireOrganization } from '../organization/organization.commands';
import { requirePolicy } from '../policy/policy.commands';
import { admitsSeat } from './admits-seat';
import { CommitteeMembershipEntity, type CommitteeMembershipRow } from './membership.entity';
import { CommitteeSeatRuleEntity, type CommitteeSeatRuleRow } from './seat-rule.entity';

/** Enters a rule about seats. Throws NOT_FOUND where it names a document that the register does not have. */
export async function defineSeatRule(
  manager: EntityManager,
  rule: NewFact<CommitteeSeatRuleRow>,
): Promise<void> {
  if (rule.policyId !== null) await requirePolicy(manager, rule.policyId);
  await recordFact(manager, CommitteeSeatRuleEntity, rule);
}

/**
 * Records who has a seat. Throws NOT_FOUND for organizations that the register does not have, STATE_NOT_ALLOWED
 * for a nominee whom nobody nominated, and SEAT_NOT_ADMITTED where no rule admits the seat on its first day.
 */
export async function recordMembership(
  manager: EntityManager,
  membership: NewFact<CommitteeMembershipRow>,
): Promise<void> {
  const { id, committeeId, organizationId, nominatedById, seat, state } = membership;
  const committee = await requireOrganization(manager, committeeId);
  const member = organizationId === null ? null : await requireOrganization(manager, organizationId);
  const nominator = nominatedById === null ? null : await requireOrganization(manager, nominatedById);
  if (nominator === null && state === 'NOMINATED')
    throw refusal('STATE_NOT_ALLOWED', { id, state, why: 'it does not say who nominated the member' });

  const claim = {
    ...membership,
    committeeKind: committee.kind,
    memberKind: member?.kind ?? null,
    nominatorKind: nominator?.kind ?? null,
    day: membership.validFrom,
  };
  const rules = await manager.findBy(CommitteeSeatRuleEntity, { seat });
  if (!rules.some((rule) => admitsSeat(rule, claim)))
    throw refusal('SEAT_NOT_ADMITTED', { id, seat, committee: committeeId, day: claim.day ?? '—' });
  await recordFact(manager, CommitteeMembershipEntity, membership);
}
