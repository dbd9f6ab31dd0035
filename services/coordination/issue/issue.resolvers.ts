import { checkedPageSize } from '@courtyard/shared/list/connection';
import { findMatches } from '../match/find-matches';
import type { Resolvers } from '../resolver-types.generated';
import { deriveAll } from '../responsibility/derive-all';
import { requiredQuestions } from '../responsibility/rules/questions';

export const issueResolvers: Resolvers = {
  Issue: {
    // What the planner sends along are the community's key fields and the stakeholders' answers.
    __resolveReference: (reference) => reference,

    responsibleParties: async ({ place: inputs, matter }, { roles, asOf }, context) => {
      // Where the community could not be asked, nobody knows what the issue is about.
      if (!inputs || !matter) return null;
      const place = await context.loaders.placeById.load(inputs.id);
      if (place === null) return null;
      const choice = { matters: [matter.code], roles: roles ?? null, asOf: asOf ?? null };
      return deriveAll({ ...place, inputs }, choice, { questions: requiredQuestions, context });
    },

    matches: async ({ place, matter }, { first, from, to, people, withinM }, context) => {
      if (!place || !matter) return null;
      const wanted = { placeId: place.id, matterCode: matter.code };
      return findMatches(
        { ...wanted, from: from ?? null, to: to ?? null, people: people ?? null, withinM: withinM ?? null },
        checkedPageSize(first),
        context,
      );
    },
  },

  Match: {
    reasons: ({ reasons }) => [...reasons],
  },
};
