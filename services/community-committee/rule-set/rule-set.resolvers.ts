import { readConnection } from '@courtyard/shared/list/connection';
import type { Resolvers } from '../resolver-types.generated';

export const ruleSetResolvers: Resolvers = {
  Query: {
    deliberationRuleSets: (_root, list, { loaders }) => readConnection(loaders.ruleSets, list),
  },

  DeliberationRuleSet: {
    quorum: ({ quorumNumerator, quorumDenominator }) =>
      quorumNumerator === null || quorumDenominator === null
        ? null
        : { numerator: quorumNumerator, denominator: quorumDenominator },
    majority: ({ majorityNumerator, majorityDenominator, majorityIncludesBound, majorityOf }) =>
      majorityNumerator === null || majorityDenominator === null || majorityOf === null
        ? null
        : {
            numerator: majorityNumerator,
            denominator: majorityDenominator,
            boundIncluded: majorityIncludesBound ?? false,
            of: majorityOf,
          },
  },
};
