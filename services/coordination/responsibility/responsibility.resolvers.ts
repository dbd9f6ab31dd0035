import { dayOf } from '@courtyard/shared/calendar';
import { claimSources } from '@courtyard/shared/claim/claim-sources';
import { loadAll } from '../place/load-all';
import type { Resolvers } from '../resolver-types.generated';
import { deriveAll } from './derive-all';
import { rollUpPlace } from './roll-up-place';
import { requiredQuestions, spokenQuestions } from './rules/questions';
import { stakeholderOfSource } from './stakeholder-of-source';

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

/** For what a derivation refers to and the register must know. */
async function present<Row>(row: Promise<Row | null | undefined>): Promise<Row> {
  const found = await row;
  if (found === null || found === undefined)
    throw new Error('A claim refers to something the register does not have.');
  return found;
}
