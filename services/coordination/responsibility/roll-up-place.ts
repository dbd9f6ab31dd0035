import type { Day } from '@courtyard/shared/calendar';
import { claimSources, type ClaimSource } from '@courtyard/shared/claim/claim-sources';
import type { PlaceKind, ResponsibilityRole } from '@courtyard/shared/vocabulary-terms';
import type { Context } from '../context';
import { rollUpFromIndex } from '../gap-index/roll-up-from-index';
import { loadAll } from '../place/load-all';
import type { PlaceNode } from '../place/place-node';
import { checkMatters } from './check-terms';
import type { ClaimInput } from './claim-input';
import { claimFacts, gatherFacts, matterFacts, placeFact } from './gather-facts';
import { claimsBelowBySource, claimsBySource } from './place-inputs';
import { derive } from './rules/derive';
import type { Answer } from './rules/facts';
import { rollUp } from './rules/roll-up';
import { stakeholderOfSource } from './stakeholder-of-source';

/** Places whose parts are few enough to be judged with the answer. */
const kindsRolledUp: ReadonlySet<PlaceKind> = new Set<PlaceKind>([
  'COMPOUND',
  'BUILDING',
  'BUNGALOW_AREA',
  'STAIRWELL',
  'FACILITY',
]);

interface Choice {
  readonly matterCode: string;
  readonly role: ResponsibilityRole;
  readonly asOf: Day;
}

/**
 * How one role stands over the parts of a place; a place without parts is its own only part. Where the parts are too
 * many to be asked for, the index answers.
 */
export async function rollUpPlace(place: PlaceNode, choice: Choice, context: Context) {
  checkMatters([choice.matterCode], await matterFacts(context));
  if (!kindsRolledUp.has(place.kind)) return rollUpFromIndex(place, choice, context);
  const whole = await gatherFacts(place, context);
  const claims = withClaimsBelow(place);
  const partIds = await context.loaders.partIdsByPlaceId.load(place.id);
  const parts = await loadAll(context.loaders.placeById, partIds);
  const derived = await Promise.all(
    parts.map(async (part) => {
      const facts = { ...whole, claims: claimFacts(claims), place: await placeFact(part, claims, context) };
      return derive(facts, choice);
    }),
  );
  return {
    ...rollUp(derived.length > 0 ? derived : [derive(whole, choice)]),
    sourcesUnavailable: claimSources
      .filter((source) => claims[source] === null)
      .map((source) => stakeholderOfSource[source]),
    asOf: choice.asOf,
    watermarks: null,
  };
}

/** Claims on the place, above it and below it; a source that missed either part was not answered. */
function withClaimsBelow({ inputs }: PlaceNode): Record<ClaimSource, Answer<ClaimInput>> {
  const own = claimsBySource(inputs);
  const below = claimsBelowBySource(inputs);
  const joined = claimSources.map((source) => {
    const [above, parts] = [own[source], below[source]];
    return [source, above === null || parts === null ? null : distinct([...above, ...parts])] as const;
  });
  return Object.fromEntries(joined) as Record<ClaimSource, Answer<ClaimInput>>;
}

/** A claim on a zone comes with both lists. */
function distinct(claims: readonly ClaimInput[]): ClaimInput[] {
  return [...new Map(claims.map((claim) => [claim.id, claim])).values()];
}
