import type { EntityManager } from 'typeorm';
import { recordFact, type NewFact } from '@courtyard/shared/database/record';
import { requirePlace } from '@courtyard/shared/place-replica/place-exists';
import { IssueRouteEntity, type IssueRouteRow } from './route.entity';

/** Says who takes on the issues of a level at a place. Throws NOT_FOUND for an unknown place. */
export async function setRoute(manager: EntityManager, route: NewFact<IssueRouteRow>): Promise<void> {
  await requirePlace(manager, route.placeId);
  await recordFact(manager, IssueRouteEntity, route);
}
