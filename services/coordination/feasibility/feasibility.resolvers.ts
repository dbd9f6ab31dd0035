import { dayOf } from '@courtyard/shared/calendar';
import { claimSources, type ClaimSource } from '@courtyard/shared/claim/claim-sources';
import type { PlaceNode } from '../place/place-node';
import type { Resolvers } from '../resolver-types.generated';
import { gatherFacts } from '../responsibility/gather-facts';
import { conditionsBySource } from '../responsibility/place-inputs';
import type { Answer, Facts } from '../responsibility/rules/facts';
import { stakeholderOfSource } from '../responsibility/stakeholder-of-source';
import type { ConditionFact } from './rules/facts';
import { judgeAction } from './rules/judge-action';

export const feasibilityResolvers: Resolvers = {
  Place: {
    feasibility: async (place, { action, asOf }, context) => {
      const facts = { ...(await gatherFacts(place, context)), conditions: conditionFacts(place) };
      const judged = judgeAction(facts, { action, asOf: asOf ?? dayOf() });
      return { ...judged, sourcesUnavailable: missing(facts).map((source) => stakeholderOfSource[source]) };
    },
  },

  ActionFeasibility: {
    blockers: ({ blockers }) => [...blockers],
    cycle: ({ cycle }) => (cycle === null ? null : [...cycle]),
    sourcesUnavailable: ({ sourcesUnavailable }) => [...sourcesUnavailable],
  },

  Blocker: {
    holder: ({ holderId }, _args, { loaders }) =>
      holderId === null ? null : loaders.organizationById.load(holderId),
  },
};

function conditionFacts({ inputs }: PlaceNode): Record<ClaimSource, Answer<ConditionFact>> {
  const conditions = conditionsBySource(inputs);
  const facts = claimSources.map((source) => {
    const answer = conditions[source]?.map(({ place, holder, ...rest }) => ({
      ...rest,
      placeId: place.id,
      holderId: holder?.id ?? null,
    }));
    return [source, answer ?? null] as const;
  });
  return Object.fromEntries(facts) as Record<ClaimSource, Answer<ConditionFact>>;
}

function missing({
  claims,
  conditions,
}: Pick<Facts, 'claims'> & { conditions: Record<ClaimSource, unknown> }): ClaimSource[] {
  return claimSources.filter((source) => claims[source] === null || conditions[source] === null);
}
