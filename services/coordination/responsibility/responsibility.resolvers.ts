import { dayOf } from '@courtyard/shared/calendar';
import { claimSources } from '@courtyard/shared/claim/claim-sources';
import type { Context } from '../context';
import { loadAll } from '../place/load-all';
import type { PlaceNode } from '../place/place-node';
import type { Resolvers } from '../resolver-types.generated';
import { checkMatters } from './check-terms';
import type { ClaimInput } from './claim-input';
import { gatherFacts } from './gather-facts';
import { claimsBySource } from './place-inputs';
import { rollUpPlace } from './roll-up-place';
import { derive, type Derivation } from './rules/derive';
import type { Facts, Question } from './rules/facts';
import { requiredQuestions, spokenQuestions, type Choice } from './rules/questions';
import { stakeholderOfSource } from './stakeholder-of-source';

/** A derivation with the claims it rests on, so that they can be shown without asking again. */
export interface DerivedResponsibility extends Derivation {
  readonly claims: ReadonlyMap<string, ClaimInput>;
}

export const responsibilityResolvers: Resolvers = {
  Place: {
    responsibilities: (place, choice, context) =>
      deriveAll(place, choice, { questions: spokenQuestions, context }),
    gaps: async (place, { kinds, ...choice }, context) => {
      const derived = await deriveAll(place, choice, { questions: requiredQuestions, context });
      return derived.filter(({ gaps }) => gaps.some((gap) => !kinds || kinds.includes(gap)));
    },
    rollUp: (place, { matter, role, asOf }, context) =>
      rollUpPlace(place, { matterCode: matter, role, asOf: asOf ?? dayOf() }, context),
  },

  Responsibility: {
    place: ({ placeId }, _args, { loaders }) => present(loaders.placeById.load(placeId)),
    matter: async ({ matterCode }, _args, { loaders }) =>
      present(
        loaders.allMatters.load('all').then((all) => all.find(({ code }) => code === matterCode) ?? null),
      ),
    gap: ({ gaps }) => gaps[0] ?? null,
    gaps: ({ gaps }) => [...gaps],
    holders: ({ holders }, _args, { loaders }) => loadAll(loaders.organizationById, holders),
    bases: ({ bases, claims }) => bases.flatMap((id) => claims.get(id) ?? []),
    // Only the key: the community committee keeps the compacts.
    compensatedBy: ({ standIns }) => standIns.compacts.map((id) => ({ id })),
    coveredByFallback: ({ standIns }, _args, { loaders }) =>
      loadAll(loaders.organizationById, standIns.fallbacks),
    sourcesConsulted: ({ unavailable }) =>
      claimSources
        .filter((source) => !unavailable.includes(source))
        .map((source) => stakeholderOfSource[source]),
    sourcesUnavailable: ({ unavailable }) => unavailable.map((source) => stakeholderOfSource[source]),
  },

  Claim: {
    place: ({ place }, _args, { loaders }) => present(loaders.placeById.load(place.id)),
    matter: ({ matter }, _args, { loaders }) =>
      present(
        loaders.allMatters.load('all').then((all) => all.find(({ code }) => code === matter.code) ?? null),
      ),
    holder: ({ holder }, _args, { loaders }) => present(loaders.organizationById.load(holder.id)),
    exceptMatters: async ({ exceptMatters }, _args, { loaders }) => {
      const codes = exceptMatters.map(({ code }) => code);
      return (await loaders.allMatters.load('all')).filter(({ code }) => codes.includes(code));
    },
    source: ({ source }) =>
      present(Promise.resolve(source && { ...source, document: source.document?.id ?? null })),
    version: ({ version }) => present(Promise.resolve(version)),
  },
};

interface AskedChoice {
  readonly matters?: readonly string[] | null;
  readonly roles?: Choice['roles'] | undefined;
  readonly asOf?: string | null;
}

async function deriveAll(
  place: PlaceNode,
  { matters, roles, asOf }: AskedChoice,
  { questions, context }: { questions: (facts: Facts, choice: Choice) => Question[]; context: Context },
): Promise<DerivedResponsibility[]> {
  const facts = await gatherFacts(place, context);
  checkMatters(matters ?? null, facts.matters);
  const asked = questions(facts, { matters: matters ?? null, roles: roles ?? null, asOf: asOf ?? dayOf() });
  const inputs = claimSources.flatMap((source) => claimsBySource(place.inputs)[source] ?? []);
  const claims = new Map(inputs.map((claim) => [claim.id, claim]));
  return asked.map((question) => ({ ...derive(facts, question), claims }));
}

/** For what a derivation refers to and the register must know. */
async function present<Row>(row: Promise<Row | null | undefined>): Promise<Row> {
  const found = await row;
  if (found === null || found === undefined)
    throw new Error('A claim refers to something the register does not have.');
  return found;
}
