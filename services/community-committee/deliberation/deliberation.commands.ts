import type { EntityManager } from 'typeorm';
import { recordFact, type NewFact } from '@courtyard/shared/database/record';
import { refusal } from '@courtyard/shared/errors/refusal';
import { requirePlace } from '@courtyard/shared/place-replica/place-exists';
import { DeliberationRuleSetEntity, type DeliberationRuleSetRow } from '../rule-set/rule-set.entity';
import { contradictionIn } from '../rule-set/rules/ballot-counts';
import { holdsOn } from '../rule-set/rules/holds-on';
import { judgeBallot } from '../rule-set/rules/judge-ballot';
import { DeliberationEntity, type DeliberationRow } from './deliberation.entity';
import { isAdopted } from './is-adopted';

/**
 * Records a deliberation. Throws NOT_FOUND for an unknown place or rule, BALLOT_CONTRADICTS for sums that cannot
 * be, RULE_NOT_VALID where the rule does not hold on the day of the decision, and DECISION_NOT_REACHED where the
 * vote comes to something else under the rule.
 */
export async function recordDeliberation(
  manager: EntityManager,
  deliberation: NewFact<DeliberationRow>,
): Promise<void> {
  await requirePlace(manager, deliberation.placeId);
  const { id, counts, unanimous } = deliberation;
  const why = counts === null ? null : contradictionIn(counts, unanimous);
  if (why !== null) throw refusal('BALLOT_CONTRADICTS', { id, why });
  const decision = decisionOf(deliberation);
  if (decision !== null) await requireDecision(manager, deliberation, decision);
  await recordFact(manager, DeliberationEntity, deliberation);
}

/** What a deliberation says was decided; null while nothing is. */
function decisionOf({ state, outcome }: NewFact<DeliberationRow>) {
  if (outcome !== null) return outcome;
  if (isAdopted(state)) return 'ADOPTED';
  return state === 'REJECTED' || state === 'NO_QUORUM' ? state : null;
}

async function requireDecision(
  manager: EntityManager,
  deliberation: NewFact<DeliberationRow>,
  decision: NonNullable<DeliberationRow['outcome']>,
): Promise<void> {
  const { id, decidedOn, counts, unanimous, state } = deliberation;
  const ruleSet = await findRuleSet(manager, deliberation);
  if (!holdsOn(ruleSet, decidedOn))
    throw refusal('RULE_NOT_VALID', { ruleSet: ruleSet.code, day: decidedOn ?? '—' });
  const verdict = judgeBallot(ruleSet, { counts, unanimous });
  if (verdict !== decision || isAdopted(state) !== (decision === 'ADOPTED')) {
    throw refusal('DECISION_NOT_REACHED', {
      id,
      ruleSet: ruleSet.code,
      verdict: verdict ?? 'nothing certain',
      decision: `${decision} (${state})`,
    });
  }
}

async function findRuleSet(
  manager: EntityManager,
  { ruleSetId }: Pick<DeliberationRow, 'ruleSetId'>,
): Promise<DeliberationRuleSetRow> {
  const found =
    ruleSetId === null ? null : await manager.findOneBy(DeliberationRuleSetEntity, { id: ruleSetId });
  if (found === null) throw refusal('NOT_FOUND', { type: 'DeliberationRuleSet', id: ruleSetId ?? '—' });
  return found;
}
