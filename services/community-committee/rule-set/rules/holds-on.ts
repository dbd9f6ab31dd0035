import type { Day } from '@courtyard/shared/calendar';
import type { DeliberationRuleSetRow } from '../rule-set.entity';

/** Whether a rule holds on a day. Of an unknown day only a rule without bounds is known to hold. */
export function holdsOn(
  { validFrom, validTo }: Pick<DeliberationRuleSetRow, 'validFrom' | 'validTo'>,
  day: Day | null,
): boolean {
  if (day === null) return validFrom === null && validTo === null;
  return (validFrom === null || validFrom <= day) && (validTo === null || day < validTo);
}
