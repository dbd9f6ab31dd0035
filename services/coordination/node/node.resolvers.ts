import { refusal } from '@courtyard/shared/errors/refusal';
import { typeOfId } from '@courtyard/shared/ids';
import type { Resolvers } from '../resolver-types.generated';
import { loadNode } from './load-node';
import { nodeTypes } from './node-types';

export const nodeResolvers: Resolvers = {
  Query: {
    node: (_root, { id }, context, { schema }) => {
      const typename = typeOfId(id);
      // Claims and conditions are values that travel with their place; nobody can be asked for one alone.
      if (!nodeTypes(schema).has(typename)) throw refusal('BAD_ID', { id });
      return loadNode({ __typename: typename, id }, context);
    },
  },

  Node: { __resolveType: ({ __typename }) => __typename as 'Place' },
};
