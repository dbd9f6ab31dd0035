import type { Resolvers } from '../resolver-types.generated';

export const indexResolvers: Resolvers = {
  Query: {
    watermarks: (_root, _args, { loaders }) => loaders.watermarks.load('all'),
  },
};
