import type { Resolvers } from '../resolver-types.generated';

export const matterResolvers: Resolvers = {
  Query: {
    matter: async (_root, { code }, { loaders }) =>
      (await loaders.allMatters.load('all')).find((matter) => matter.code === code) ?? null,
    matters: async (_root, { topLevel, sourceKind }, { loaders }) =>
      (await loaders.allMatters.load('all')).filter(
        ({ parentCode, source }) =>
          (typeof topLevel !== 'boolean' || topLevel === (parentCode === null)) &&
          (!sourceKind || source.kind === sourceKind),
      ),
  },

  Matter: {
    __resolveReference: async ({ code }, { loaders }) =>
      (await loaders.allMatters.load('all')).find((matter) => matter.code === code) ?? null,
    parent: async ({ parentCode }, _args, { loaders }) =>
      (await loaders.allMatters.load('all')).find((matter) => matter.code === parentCode) ?? null,
    children: async ({ code }, _args, { loaders }) =>
      (await loaders.allMatters.load('all')).filter((matter) => matter.parentCode === code),
    requiredRoles: ({ requiredRoles, appliesTo }, { placeKind }) =>
      !placeKind || appliesTo.includes(placeKind) ? requiredRoles : [],
  },
};
