import type { Resolvers } from '../resolver-types.generated';
import { loadPresent } from '../place/load-all';
import { stakeholderOfSource } from '../responsibility/stakeholder-of-source';
import { previewWhistle } from './preview-whistle';

export const whistlePreviewResolvers: Resolvers = {
  Issue: {
    whistlePreview: async ({ place: inputs, matter }, { issuer, responders, category, blownAt }, context) => {
      // Where the community could not be asked, nobody knows where the issue is and what it is about.
      if (!inputs || !matter) return null;
      const place = await context.loaders.placeById.load(inputs.id);
      if (place === null) return null;
      const question = {
        issuerId: issuer ?? null,
        responderIds: responders,
        category: category ?? 'PUBLIC_DEMAND',
        matterCode: matter.code,
        blownAt: blownAt ?? new Date(),
      };
      return previewWhistle({ ...place, inputs, whistle: inputs }, question, context);
    },
  },

  IssueWhistlePreview: {
    beyondReach: ({ beyondReach }) => [...beyondReach],
    lowestIssuerKinds: ({ lowestIssuerKinds }) => [...lowestIssuerKinds],
    inform: ({ inform }) => [...inform],
    ruleIds: ({ ruleIds }) => [...ruleIds],
    suggestedResponders: ({ suggested }) => [...suggested],
    sourcesUnavailable: ({ derived }) => [
      ...new Set(
        derived.flatMap(({ unavailable }) => unavailable.map((source) => stakeholderOfSource[source])),
      ),
    ],
  },

  SuggestedResponder: {
    organization: ({ organizationId }, _args, { loaders }) =>
      loadPresent(loaders.organizationById, organizationId),
    because: ({ because }) => [...because],
  },
};
