import type { EntityManager } from 'typeorm';
import { recordFact, type NewFact } from '@courtyard/shared/database/record';
import { refusal } from '@courtyard/shared/errors/refusal';
import { requirePlace } from '@courtyard/shared/place-replica/place-exists';
import { RoleHeadcountEntity, type RoleHeadcountRow } from './headcount.entity';

/**
 * Records how many people fill some roles. Throws NOT_FOUND for an unknown place and FACT_INCONSISTENT where the
 * numbers cannot all be true.
 */
export async function recordHeadcount(
  manager: EntityManager,
  headcount: NewFact<RoleHeadcountRow>,
): Promise<void> {
  await requirePlace(manager, headcount.placeId);
  const why = findContradiction(headcount);
  if (why !== null) throw refusal('FACT_INCONSISTENT', { id: headcount.id, why });
  await recordFact(manager, RoleHeadcountEntity, headcount);
}

type Numbers = Pick<RoleHeadcountRow, 'roles' | 'total' | 'totalPrecision' | 'partyMembers' | 'split'>;

function findContradiction({ roles, total, totalPrecision, partyMembers, split }: Numbers): string | null {
  if (roles.length === 0) return 'it names no role';
  if (total === null && partyMembers === null) return 'it counts nobody';
  const isExact = totalPrecision === 'EXACT';
  if (isExact && (partyMembers ?? 0) > (total ?? 0)) return `${partyMembers} of ${total} are Party members`;
  const sum = (split ?? []).reduce((counted, { count }) => counted + count, 0);
  if (isExact && split !== null && sum !== total) return `the roles add up to ${sum}, the total is ${total}`;
  return null;
}
