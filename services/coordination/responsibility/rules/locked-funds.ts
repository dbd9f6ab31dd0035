import type { Day } from '@courtyard/shared/calendar';
import type { Facts, FundFact } from './facts';
import { holdsOn } from './validity';

/** The funds that nobody can draw on at the end of a day, as far as is known. */
export function lockedFunds({ funds }: Pick<Facts, 'funds'>, asOf: Day): FundFact[] {
  return (funds ?? []).filter((fund) => fund.state === 'LOCKED' && holdsOn(fund, asOf));
}
