import { claimSources, type ClaimSource } from '@courtyard/shared/claim/claim-sources';
import type { Derivation } from '@courtyard/coordination/responsibility/rules/derive';
import type {
  Answer,
  ClaimFact,
  Facts,
  PerformanceFact,
  PlaceFact,
  Question,
} from '@courtyard/coordination/responsibility/rules/facts';
import type { ClaimStance } from '@courtyard/shared/vocabulary-terms';
import { mattersWith } from './matters';

export const subdistrict = 'plc:orchard:orchard-subdistrict';
export const compound = 'plc:plane-tree:lane-7';
export const building = 'plc:plane-tree:lane-7-building-2';
export const stairwell = 'plc:plane-tree:lane-7-building-2-stairwell-1';
export const gardenZone = 'plc:plane-tree:zone-garden';

/** Who appears at 7 Plane Tree Lane. */
export const machineWorks = 'org:plane-tree:machine-works';
export const potteryWorks = 'org:plane-tree:pottery-works';
export const clearwater = 'org:plane-tree:clearwater-property';
export const brightHome = 'org:plane-tree:bright-home-property';
export const orchardStreet = 'org:orchard:street-office';
export const willowStreet = 'org:willow:street-office';
export const neighbors = 'org:plane-tree:neighbors';

/** Building 2 of 7 Plane Tree Lane and what it lies in. */
export const placeOf = (changes: Partial<PlaceFact> = {}): PlaceFact => ({
  id: building,
  kind: 'BUILDING',
  straddles: false,
  distances: new Map([
    [building, 0],
    [compound, 1],
    [subdistrict, 2],
  ]),
  zones: new Set(),
  ...changes,
});

type Statement = Pick<ClaimFact, 'id' | 'role' | 'holderId'> & Partial<Omit<ClaimFact, 'stance'>>;

/** What a stakeholder says about the structure of building 2, unless the statement tells otherwise. */
function stating(stance: ClaimStance) {
  return (statement: Statement): ClaimFact => ({
    placeId: building,
    matterCode: 'STRUCTURE_SAFETY',
    // The rules look at the basis only for emergencies.
    basis: 'ENTRUSTMENT',
    stance,
    validFrom: null,
    validTo: null,
    endedBy: null,
    exceptMatters: [],
    agreementId: null,
    ...statement,
  });
}

export const accepts = stating('ACCEPTED');
export const liesDormant = stating('DORMANT');
export const disclaims = stating('DISCLAIMED');
export const contests = stating('CONTESTED');
export const hasNoAuthority = stating('NO_AUTHORITY');

type Claims = Facts['claims'];

/** The four claim lists; a source that is not named answered that it claims nothing. */
export function claimsOf(claims: Partial<Claims>): Claims {
  const answers = claimSources.map((source): [ClaimSource, Answer<ClaimFact>] => {
    const answer = claims[source];
    return [source, answer === undefined ? [] : answer];
  });
  return Object.fromEntries(answers) as Claims;
}

interface Told extends Partial<Omit<Facts, 'claims' | 'place'>> {
  readonly place?: Partial<PlaceFact>;
  readonly claims?: Partial<Claims>;
}

/** Facts about building 2, where everybody was asked and has no more to say than is told. */
export function factsOf({ place, claims, ...rest }: Told): Facts {
  return {
    matters: mattersWith(),
    performance: [],
    funds: [],
    ...rest,
    place: placeOf(place),
    claims: claimsOf(claims ?? {}),
  };
}

/** The same facts when some sources could not be asked. */
export function without<Known extends Facts>(facts: Known, ...sources: readonly ClaimSource[]): Known {
  const claims = claimSources.map((source) => [
    source,
    sources.includes(source) ? null : facts.claims[source],
  ]);
  return { ...facts, claims: Object.fromEntries(claims) as Claims };
}

/** Evidence about the structure of building 2. */
export function evidence(told: Partial<PerformanceFact>): PerformanceFact {
  return {
    placeId: building,
    matterCode: 'STRUCTURE_SAFETY',
    role: 'MAINTAINER',
    performed: true,
    from: null,
    to: null,
    ...told,
  };
}

type Answered = Partial<Derivation> & Pick<Derivation, 'status'>;

/** A whole derivation: what a test tells, and otherwise that nothing is out of the ordinary. */
export function derivation(question: Question, answered: Answered): Derivation {
  return {
    ...question,
    placeId: building,
    gaps: [],
    deFacto: 'UNKNOWN',
    holders: [],
    bases: [],
    since: null,
    provisional: false,
    standIns: { compacts: [], fallbacks: [] },
    unavailable: [],
    ...answered,
  };
}
