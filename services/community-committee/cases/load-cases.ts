import type { EntityManager } from 'typeorm';
import { stateCondition } from '@courtyard/shared/condition/state-condition';
import { recordDeliberation } from '../deliberation/deliberation.commands';
import { reportFigure } from '../figure/figure.commands';
import { registerIssue } from '../issue/issue.commands';
import { registerProject } from '../project/project.commands';
import { defineRuleSet } from '../rule-set/rule-set.commands';
import { illegalBuilding } from './border-block';
import { rubbish } from './cross-border-owner';
import { households, pipes } from './half-managed-compound';
import { condition, deliberations, oldLifts, project, ruleSets } from './lift-dispute';

/** Loads what the communities of the cases state, through the same functions that commands use. */
export async function loadCases(manager: EntityManager): Promise<void> {
  for (const issue of [illegalBuilding, rubbish, pipes, oldLifts]) await registerIssue(manager, issue);
  for (const figure of households) await reportFigure(manager, figure);
  for (const ruleSet of ruleSets) await defineRuleSet(manager, ruleSet);
  for (const deliberation of deliberations) await recordDeliberation(manager, deliberation);
  await stateCondition(manager, condition);
  await registerProject(manager, project);
}
