import { readConnection } from '@courtyard/shared/list/connection';
import { knownRow } from '@courtyard/shared/list/known-row';
import type { Context } from '../context';
import { loadAll } from '../place/load-all';
import type { Resolvers } from '../resolver-types.generated';
import type { OrganizationRow } from './organization.entity';

export const organizationResolvers: Resolvers = {
  Query: {
    organization: (_root, { id }, { loaders }) => knownRow(loaders.organizationById, id, 'Organization'),
    organizations: (_root, list, { loaders }) => readConnection(loaders.organizations, list),
  },

  Organization: {
    __resolveReference: ({ id }, { loaders }) => loaders.organizationById.load(id),
    parent: ({ parentId }, _args, { loaders }) =>
      parentId === null ? null : loaders.organizationById.load(parentId),
    requests: ({ id }, list, { loaders }) =>
      readConnection(loaders.requests, list, { property: 'demanderId', id }),
    territory: ({ territoryIds }, _args, { loaders }) => loadAll(loaders.placeById, territoryIds),
  },

  Place: {
    organizations: async ({ id }, { kinds, levels, functions }, context) =>
      (await organizationsOf(id, context)).filter(
        (organization) =>
          (!kinds || kinds.includes(organization.kind)) &&
          (!levels || (organization.level !== null && levels.includes(organization.level))) &&
          (!functions || functions.every((each) => organization.functions?.includes(each))),
      ),
    leadingBody: async ({ id }, _args, context) =>
      (await organizationsOf(id, context)).find(({ functions }) => functions?.includes('LEADING')) ?? null,
  },
};

async function organizationsOf(placeId: string, { loaders }: Context): Promise<OrganizationRow[]> {
  return loadAll(loaders.organizationById, await loaders.organizationIdsByPlaceId.load(placeId));
}
