import { refusal } from '@courtyard/shared/errors/refusal';
import { mostPageSize, readConnection } from '@courtyard/shared/list/connection';
import type { Resolvers } from '../resolver-types.generated';
import { checkedWeights, rankRates } from './rank-rates';

export const rateRankingResolvers: Resolvers = {
  Query: {
    rateRanking: async (_root, { where, weights, countExcluded }, { loaders }) => {
      const asked = weights ? checkedWeights(weights) : null;
      const page = await readConnection(loaders.rateResults, { where, first: mostPageSize });
      if (page.pageInfo().hasNextPage) throw refusal('BAD_GROUPING', { why: tooMany });
      const assessed = await Promise.all(
        page.nodes.map(async (result) => {
          const scheme = await loaders.rateSchemeById.load(result.schemeId);
          return { result, weights: asked ?? scheme ?? unknownWeights };
        }),
      );
      return rankRates(assessed, countExcluded ?? false);
    },
  },
};

const unknownWeights = { responseWeight: null, resolutionWeight: null, satisfactionWeight: null };

const tooMany = {
  zh: `结果超过 ${mostPageSize} 个，无法排名；请缩小范围`,
  en: `there are more than ${mostPageSize} results to rank; narrow the question`,
};
