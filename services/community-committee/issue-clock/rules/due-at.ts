import { dayOf } from '@courtyard/shared/calendar';
import type { ServiceLevelPolicyRow } from '../../service-level-policy/service-level-policy.entity';

type Policy = Pick<ServiceLevelPolicyRow, 'hours' | 'validFrom' | 'validTo'>;

/**
 * The policy of the day on which an issue was registered, the latest where several hold; null where none does. What
 * came into force later changes nothing for an issue that is open.
 */
export function policyOfStart<Known extends Policy>(
  policies: readonly Known[],
  startedAt: Date | null,
): Known | null {
  if (startedAt === null) return null;
  const day = dayOf(startedAt);
  const valid = policies.filter(
    ({ validFrom, validTo }) =>
      (validFrom === null || validFrom <= day) && (validTo === null || day < validTo),
  );
  const latestFirst = [...valid].sort((one, other) =>
    (other.validFrom ?? '').localeCompare(one.validFrom ?? ''),
  );
  return latestFirst[0] ?? null;
}

/** By when an issue has to be settled: reckoned from its registration, whatever happened to it since. */
export function dueAt(startedAt: Date | null, policy: Policy | null): Date | null {
  if (startedAt === null || policy === null) return null;
  return new Date(startedAt.getTime() + policy.hours * 3_600_000);
}
