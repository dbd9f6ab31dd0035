import type { Day } from '@courtyard/shared/calendar';
import { claimSources, type ClaimSource } from '@courtyard/shared/claim/claim-sources';
import { claimsInScope, type ScopedClaim } from './collect';
import { judgePractice, type DeFacto } from './de-facto';
import type { Facts, Question } from './facts';
import { findGaps, type GapKind } from './gaps';
import { takePositions } from './positions';
import { findStandIns, type StandIns } from './stand-ins';
import { judge, type Standing, type Status } from './status';
import { endOf } from './validity';

/** The answer to one question, by keys only. */
export interface Derivation extends Question {
  readonly placeId: string;
  readonly status: Status;
  readonly gaps: readonly GapKind[];
  readonly deFacto: DeFacto;
  readonly holders: readonly string[];
  /** Ids of the claims that decided, in order. */
  readonly bases: readonly string[];
  readonly since: Day | null;
  readonly provisional: boolean;
  readonly standIns: StandIns;
  readonly unavailable: readonly ClaimSource[];
}

/**
 * Who is responsible for one matter in one role at one place on one day (rules 1 to 7). Depends on nothing but
 * its arguments, and not on the order of the claims.
 */
export function derive(facts: Facts, question: Question): Derivation {
  const positions = takePositions(claimsInScope(facts, question), question);
  const standing = judge(positions, facts, question);
  const standIns = findStandIns(standing.status, facts, question);
  const unavailable = claimSources.filter((source) => facts.claims[source] === null);
  return {
    ...question,
    placeId: facts.place.id,
    status: standing.status,
    gaps: findGaps(standing, positions, facts, question),
    deFacto: judgePractice(standing.status, standIns, facts, question),
    holders: sorted(
      standing.deciding.filter(({ stance }) => stance !== 'CONTESTED').map(({ holderId }) => holderId),
    ),
    bases: sorted(standing.deciding.map(({ id }) => id)),
    since: sinceOf(standing),
    // A missing refusal, contract or fund may still change the gap, and a missing contest the status.
    provisional: standing.status !== 'UNKNOWN' && (unavailable.length > 0 || isFundMissing(facts, question)),
    standIns,
    unavailable,
  };
}

function isFundMissing({ funds }: Facts, { role }: Question): boolean {
  return role === 'FUNDER' && funds === null;
}

function sinceOf({ status, deciding }: Standing): Day | null {
  const days = (read: (claim: ScopedClaim) => Day | null) =>
    deciding
      .map(read)
      .filter((day) => day !== null)
      .sort();
  if (status === 'LAPSED') return days(endOf).at(-1) ?? null;
  const begun = days(({ validFrom }) => validFrom);
  // Several holders share or dispute a role only since the last of them came.
  return (status === 'DISPUTED' || status === 'SHARED' ? begun.at(-1) : begun[0]) ?? null;
}

function sorted(ids: readonly string[]): string[] {
  return [...new Set(ids)].sort();
}
