import type { Day } from '@courtyard/shared/calendar';
import { claimSources, rolesHeldBy } from '@courtyard/shared/claim/claim-sources';
import type { ResponsibilityRole } from '@courtyard/shared/vocabulary-terms';
import type { ClaimFact, Facts, MatterFact, Question } from './facts';
import { matterDistance } from './matter-tree';
import { hasBegun } from './validity';

/** What a caller asked for; null where it left the choice open. */
export interface Choice {
  readonly matters: readonly string[] | null;
  readonly roles: readonly ResponsibilityRole[] | null;
  readonly asOf: Day;
}

/** Asked about at every place, also where nobody ever spoke of it. */
const alwaysAsked = 'PROPERTY_MANAGEMENT';

/**
 * The questions of a place card: what was asked for; without matters, the required roles that somebody spoke of
 * (or may have, where a source could not be asked) and property management.
 */
export function spokenQuestions(facts: Facts, choice: Choice): Question[] {
  if (choice.matters !== null) return askedQuestions(facts, choice);
  return applicable(facts).flatMap((matter) =>
    (choice.roles ?? matter.requiredRoles)
      .filter((role) => isSpokenOf(facts, matter, role, choice))
      .map((role) => ({ matterCode: matter.code, role, asOf: choice.asOf })),
  );
}

/** The questions of a search for gaps: what was asked for; without matters, all that the place requires. */
export function requiredQuestions(facts: Facts, choice: Choice): Question[] {
  if (choice.matters !== null) return askedQuestions(facts, choice);
  const { roles, asOf } = choice;
  return applicable(facts).flatMap((matter) =>
    matter.requiredRoles
      .filter((role) => roles === null || roles.includes(role))
      .map((role) => ({ matterCode: matter.code, role, asOf })),
  );
}

function askedQuestions({ matters }: Facts, { matters: codes, roles, asOf }: Choice): Question[] {
  return (codes ?? []).flatMap((matterCode) =>
    (roles ?? matters.get(matterCode)?.requiredRoles ?? []).map((role) => ({ matterCode, role, asOf })),
  );
}

/** The matters that have to be answered for at a place of this kind. */
function applicable({ matters, place }: Facts): MatterFact[] {
  return [...matters.values()].filter(({ appliesTo }) => appliesTo.includes(place.kind));
}

function isSpokenOf(facts: Facts, matter: MatterFact, role: ResponsibilityRole, { asOf }: Choice): boolean {
  if (matter.code === alwaysAsked && matter.requiredRoles.includes(role)) return true;
  const speaking = claimSources.flatMap((source) =>
    (facts.claims[source] ?? []).filter((claim) => speaksOf(claim, facts, matter.code, asOf)),
  );
  // Where somebody spoke of the matter, a source that is away may have spoken of this role of it.
  const mayHaveSpoken = claimSources.some(
    (source) => facts.claims[source] === null && rolesHeldBy[source].includes(role),
  );
  return speaking.some((claim) => claim.role === role) || (mayHaveSpoken && speaking.length > 0);
}

function speaksOf(claim: ClaimFact, { place, matters }: Facts, matterCode: string, asOf: Day): boolean {
  return (
    place.distances.has(claim.placeId) &&
    hasBegun(claim, asOf) &&
    matterDistance(matters, matterCode, claim) !== null
  );
}
