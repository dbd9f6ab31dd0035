import type { Stakeholder } from '@courtyard/shared/vocabulary-terms';
import type { GapKind } from '../../responsibility/rules/gaps';
import { counts, isStated, sumUp, type PledgeFact, type Sums } from './sums';

/** Everything the coverage of a project rests on; a stakeholder that could not be asked gives null. */
export interface FundingFacts {
  readonly budgetFen: bigint | null;
  /** Whether the project is decided on and neither done nor given up; null where that is not known. */
  readonly needsMoney: boolean | null;
  readonly pledges: ReadonlyArray<readonly [source: Stakeholder, pledges: readonly PledgeFact[] | null]>;
}

export interface ContributorSums extends Sums {
  readonly contributorId: string;
  /** Ids of every pledge it made, in order. */
  readonly pledgeIds: readonly string[];
}

export interface Coverage extends Sums {
  readonly budgetFen: bigint | null;
  readonly gapFen: bigint | null;
  readonly complete: boolean;
  readonly gaps: readonly GapKind[];
  readonly contributors: readonly ContributorSums[];
  readonly unavailable: readonly Stakeholder[];
}

/** How far the promised money goes. Depends on nothing but its argument, and not on the order of pledges. */
export function coverProject({ budgetFen, needsMoney, pledges }: FundingFacts): Coverage {
  const all = pledges.flatMap(([, answer]) => answer ?? []);
  const unavailable = pledges.flatMap(([source, answer]) => (answer === null ? [source] : []));
  const sums = sumUp(all);
  return {
    ...sums,
    budgetFen,
    gapFen: budgetFen === null ? null : budgetFen - (sums.committedFen ?? 0n) - (sums.conditionalFen ?? 0n),
    complete: budgetFen !== null && all.every(isStated) && unavailable.length === 0,
    gaps: fundingGaps(all, needsMoney, unavailable.length > 0),
    contributors: byContributor(all),
    unavailable,
  };
}

/** Rule 7, for one project. That nobody promised anything is only said where everybody could be asked. */
function fundingGaps(
  pledges: readonly PledgeFact[],
  needsMoney: boolean | null,
  isIncomplete: boolean,
): GapKind[] {
  const isBare = !pledges.some(counts);
  return [
    ...(isBare && needsMoney === true && !isIncomplete ? ['UNFUNDED' as const] : []),
    ...(pledges.some(({ state }) => state === 'LOCKED') ? ['FUND_LOCKED' as const] : []),
    ...(isBare && isIncomplete ? ['SOURCE_UNAVAILABLE' as const] : []),
  ];
}

function byContributor(pledges: readonly PledgeFact[]): ContributorSums[] {
  const contributors = [...new Set(pledges.map(({ contributorId }) => contributorId))].sort();
  return contributors.map((contributorId) => {
    const own = pledges.filter((pledge) => pledge.contributorId === contributorId);
    return { contributorId, ...sumUp(own), pledgeIds: own.map(({ id }) => id).sort() };
  });
}
