import { readConnection } from '@courtyard/shared/list/connection';
import { knownRow } from '@courtyard/shared/list/known-row';
import { loadAll, loadPresent } from '../place/load-all';
import type { Resolvers } from '../resolver-types.generated';

export const mechanismResolvers: Resolvers = {
  Query: {
    cooperationMechanism: (_root, { id }, { loaders }) =>
      knownRow(loaders.mechanismById, id, 'CooperationMechanism'),
    cooperationMechanisms: (_root, list, { loaders }) => readConnection(loaders.mechanisms, list),
  },

  CooperationMechanism: {
    __resolveReference: ({ id }, { loaders }) => loaders.mechanismById.load(id),
    place: ({ placeId }, _args, { loaders }) => loadPresent(loaders.placeById, placeId),
    parties: ({ partyIds }, _args, { loaders }) => loadAll(loaders.organizationById, partyIds),
    broughtIn: ({ broughtInIds }, _args, { loaders }) => loadAll(loaders.organizationById, broughtInIds),
  },

  Place: {
    cooperationMechanisms: ({ id }, list, { loaders }) =>
      readConnection(loaders.mechanisms, list, { property: 'placeId', id }),
  },
};
