import { readConnection } from '@courtyard/shared/list/connection';
import type { Context } from '../context';
import { loadAll } from '../place/load-all';
import type { Resolvers } from '../resolver-types.generated';
import type { PartnerResourceRow } from './partner-resource.entity';
import type { ResourceRow } from './resource.entity';

/** What the index knows of every resource; the details are the owners'. */
const indexed = {
  __resolveReference: ({ id }: { id: string }, { loaders }: Context) => loaders.resourceById.load(id),
  owner: ({ ownerId }: ResourceRow, _args: object, { loaders }: Context) =>
    ownerId === null ? null : loaders.organizationById.load(ownerId),
  place: ({ placeId }: ResourceRow, _args: object, { loaders }: Context) =>
    placeId === null ? null : loaders.placeById.load(placeId),
};

export const resourceResolvers: Resolvers = {
  Query: {
    resources: (_root, list, { loaders }) => readConnection(loaders.resources, list),
  },

  Place: {
    resources: ({ id }, list, { loaders }) => readConnection(loaders.resources, list, { below: id }),
  },

  Organization: {
    offers: ({ id }, list, { loaders }) =>
      readConnection(loaders.resources, list, { property: 'ownerId', id }),
  },

  ResourceConnection: {
    watermarks: (_connection, _args, { loaders }) => loaders.watermarks.load('all'),
  },

  Resource: { __resolveType: ({ typename }) => typename },
  CommunityResource: indexed,
  OwnerUnitResource: indexed,
  PropertyResource: indexed,
  StreetResource: indexed,

  PartnerResource: {
    ...indexed,
    sourceKind: ({ sourceKind }) => sourceKind,
    serves: ({ servesIds }, _args, { loaders }) => loadAll(loaders.placeById, servesIds),
    matters: async (row, _args, context) => mattersOf(await kept(row, context), context),
    capacity: async (row, _args, context) => (await kept(row, context)).capacity,
    openingTimes: async (row, _args, context) => (await kept(row, context)).openingTimes,
    listCompleteness: async (row, _args, context) => (await kept(row, context)).listCompleteness,
    source: async (row, _args, context) => (await kept(row, context)).source,
  },
};

async function mattersOf({ matterCodes }: PartnerResourceRow, { loaders }: Context) {
  if (matterCodes === null) return null;
  return (await loaders.allMatters.load('all')).filter(({ code }) => matterCodes.includes(code));
}

/** The row itself, for what the index leaves out. */
async function kept({ id }: ResourceRow, { loaders }: Context): Promise<PartnerResourceRow> {
  const row = await loaders.partnerResourceById.load(id);
  if (row === null) throw new Error(`The index lists ${id}, which coordination does not have.`);
  return row;
}
