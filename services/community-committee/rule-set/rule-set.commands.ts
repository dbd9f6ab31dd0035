import type { EntityManager } from 'typeorm';
import { recordFact, type NewFact } from '@courtyard/shared/database/record';
import { DeliberationRuleSetEntity, type DeliberationRuleSetRow } from './rule-set.entity';

/** Enters a rule for deciding; one that is there already stays as it is. */
export async function defineRuleSet(
  manager: EntityManager,
  ruleSet: NewFact<DeliberationRuleSetRow>,
): Promise<void> {
  await recordFact(manager, DeliberationRuleSetEntity, ruleSet);
}
