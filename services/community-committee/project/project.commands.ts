import type { EntityManager } from 'typeorm';
import { recordFact, type NewFact } from '@courtyard/shared/database/record';
import { refusal } from '@courtyard/shared/errors/refusal';
import { requirePlace } from '@courtyard/shared/place-replica/place-exists';
import { DeliberationEntity } from '../deliberation/deliberation.entity';
import { isAdopted } from '../deliberation/is-adopted';
import type { ProjectState } from '../resolver-types.generated';
import { DeliberationRuleSetEntity } from '../rule-set/rule-set.entity';
import { holdsOn } from '../rule-set/rules/holds-on';
import { ProjectEntity, type ProjectRow } from './project.entity';

/** The steps that come before a project is fixed, and the way out of it. */
const notYetFixed: readonly ProjectState[] = ['COLLECTED', 'DELIBERATED', 'CANCELED'];

/**
 * Enters a project. Throws NOT_FOUND for an unknown place, STATE_NOT_ALLOWED for a standing project that is said
 * to be completed, and DELIBERATION_NEEDED for one that touches residents and is fixed before a deliberation
 * under a rule valid that day has adopted it.
 */
export async function registerProject(manager: EntityManager, project: NewFact<ProjectRow>): Promise<void> {
  await requirePlace(manager, project.placeId);
  for (const placeId of project.placeIds) await requirePlace(manager, placeId);
  const { id, kind, state } = project;
  if (kind === 'STANDING' && state === 'COMPLETED') {
    throw refusal('STATE_NOT_ALLOWED', { id, state, why: 'a standing project goes on' });
  }
  if (project.requiresDeliberation && !notYetFixed.includes(state)) await requireAdoption(manager, project);
  await recordFact(manager, ProjectEntity, project);
}

async function requireAdoption(
  manager: EntityManager,
  { id, state, deliberationId }: NewFact<ProjectRow>,
): Promise<void> {
  const deliberation =
    deliberationId === null ? null : await manager.findOneBy(DeliberationEntity, { id: deliberationId });
  const ruleSetId = deliberation?.ruleSetId ?? null;
  const ruleSet =
    ruleSetId === null ? null : await manager.findOneBy(DeliberationRuleSetEntity, { id: ruleSetId });
  const adopted =
    deliberation !== null &&
    ruleSet !== null &&
    isAdopted(deliberation.state) &&
    holdsOn(ruleSet, deliberation.decidedOn);
  if (!adopted) throw refusal('DELIBERATION_NEEDED', { id, state });
}
