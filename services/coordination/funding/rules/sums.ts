import type { PledgeState } from '@courtyard/shared/vocabulary-terms';

/** A pledge as the rules see it; null where an amount is not stated. */
export interface PledgeFact {
  readonly id: string;
  readonly contributorId: string;
  readonly state: PledgeState;
  readonly amountFen: bigint | null;
  readonly disbursedFen: bigint | null;
}

/** Sums of stated amounts; null where something counts and nothing of it is stated. */
export interface Sums {
  readonly committedFen: bigint | null;
  readonly conditionalFen: bigint | null;
  readonly disbursedFen: bigint | null;
  readonly lockedFen: bigint | null;
}

const committed: ReadonlySet<PledgeState> = new Set<PledgeState>([
  'COMMITTED',
  'PARTLY_DISBURSED',
  'DISBURSED',
  'SETTLED',
]);

/** Whether a pledge is money that can be counted on in some way: neither withdrawn nor only indicated. */
export function counts({ state }: PledgeFact): boolean {
  return committed.has(state) || state === 'CONDITIONAL' || state === 'LOCKED';
}

/** Adds up what is stated. */
export function sumUp(pledges: readonly PledgeFact[]): Sums {
  const amounts = (holds: (pledge: PledgeFact) => boolean) =>
    sumOfStated(pledges.filter(holds).map(({ amountFen }) => amountFen));
  return {
    committedFen: amounts(({ state }) => committed.has(state)),
    conditionalFen: amounts(({ state }) => state === 'CONDITIONAL'),
    disbursedFen: sumOfStated(pledges.filter(counts).map(disbursedOf)),
    lockedFen: amounts(({ state }) => state === 'LOCKED'),
  };
}

/** Whether everything that counts is stated. */
export function isStated(pledge: PledgeFact): boolean {
  return !counts(pledge) || (pledge.amountFen !== null && disbursedOf(pledge) !== null);
}

/** What was paid; a pledge that is paid in full was paid as promised, one that is not begun not at all. */
function disbursedOf({ state, amountFen, disbursedFen }: PledgeFact): bigint | null {
  if (disbursedFen !== null) return disbursedFen;
  if (state === 'DISBURSED' || state === 'SETTLED') return amountFen;
  return state === 'PARTLY_DISBURSED' ? null : 0n;
}

function sumOfStated(amounts: ReadonlyArray<bigint | null>): bigint | null {
  const stated = amounts.filter((amount) => amount !== null);
  if (stated.length === 0 && amounts.length > 0) return null;
  return stated.reduce((sum, amount) => sum + amount, 0n);
}
