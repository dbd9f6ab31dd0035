import type { EntityManager } from 'typeorm';
import { recordFact, type NewFact } from '@courtyard/shared/database/record';
import { refusal } from '@courtyard/shared/errors/refusal';
import { requirePlace } from '@courtyard/shared/place-replica/place-exists';
import { ProjectEntity } from '../project/project.entity';
import { WorkEntity, type WorkRow } from './work.entity';

/**
 * Records a work. Throws NOT_FOUND for an unknown place or project, and STATE_NOT_ALLOWED for one that is still to
 * be done for a project that is completed.
 */
export async function recordWork(manager: EntityManager, work: NewFact<WorkRow>): Promise<void> {
  await requirePlace(manager, work.placeId);
  if (work.projectId !== null) await requireOpenProject(manager, work, work.projectId);
  await recordFact(manager, WorkEntity, work);
}

async function requireOpenProject(
  manager: EntityManager,
  { id, state }: Pick<WorkRow, 'id' | 'state'>,
  projectId: string,
): Promise<void> {
  const project = await manager.findOneBy(ProjectEntity, { id: projectId });
  if (project === null) throw refusal('NOT_FOUND', { type: 'Project', id: projectId });
  if (project.state === 'COMPLETED' && (state === 'PLANNED' || state === 'IN_PROGRESS')) {
    throw refusal('STATE_NOT_ALLOWED', { id, state, why: `${projectId} is completed` });
  }
}
