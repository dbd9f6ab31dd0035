import { readConnection } from '@courtyard/shared/list/connection';
import type { RateResultRow } from './rate-result.entity';
import type { RateSchemeRow } from './rate-scheme.entity';
import type { Context } from '../context';
import { ratesOf, scoreOf } from './rate-figures';
import type { Resolvers } from '../resolver-types.generated';

export const rateResolvers: Resolvers = {
  Query: {
    rateResults: (_root, list, { loaders }) => readConnection(loaders.rateResults, list),
    rateSchemes: (_root, list, { loaders }) => readConnection(loaders.rateSchemes, list),
  },

  RateResult: {
    __resolveReference: ({ id }, { loaders }) => loaders.rateResultById.load(id),
    // Only the key: coordination keeps the organizations.
    organization: ({ organizationId }) => ({ id: organizationId }),
    scheme: (result, _args, context) => schemeOf(result, context),
    responseRate: (result) => ratesOf(result).response,
    resolutionRate: (result) => ratesOf(result).resolution,
    satisfactionRate: (result) => ratesOf(result).satisfaction,
    score: async (result, _args, context) => scoreOf(result, await schemeOf(result, context)),
  },

  Organization: {
    rateResults: ({ id }, list, { loaders }) =>
      readConnection(loaders.rateResults, list, { property: 'organizationId', id }),
  },
};

async function schemeOf({ schemeId }: RateResultRow, { loaders }: Context): Promise<RateSchemeRow> {
  const scheme = await loaders.rateSchemeById.load(schemeId);
  if (scheme === null) throw new Error(`The scheme ${schemeId} of a rate is missing.`);
  return scheme;
}
