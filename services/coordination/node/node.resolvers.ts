import { isInterfaceType, type GraphQLSchema } from 'graphql';
import { refusal } from '@courtyard/shared/errors/refusal';
import { typeOfId } from '@courtyard/shared/ids';
import type { Context } from '../context';
import type { Resolvers } from '../resolver-types.generated';
import type { NodeReference } from './node-reference';

export const nodeResolvers: Resolvers = {
  Query: {
    node: async (_root, { id }, context, { schema }) => {
      const typename = typeOfId(id);
      // Claims and conditions are values that travel with their place; nobody can be asked for one alone.
      if (!nodeTypes(schema).has(typename)) throw refusal('BAD_ID', { id });
      const loader = ownLoaders(context)[typename];
      // Of another's thing only that it exists, and its key: the gateway asks its owner for the rest.
      if (loader === undefined) {
        return (await context.loaders.indexRowById.load(id)) === null ? null : { __typename: typename, id };
      }
      const row = await loader.load(id);
      return row === null ? null : { ...row, __typename: typename };
    },
  },

  Node: { __resolveType: ({ __typename }) => __typename as 'Place' },
};

function nodeTypes(schema: GraphQLSchema): ReadonlySet<string> {
  const node = schema.getType('Node');
  return new Set(isInterfaceType(node) ? schema.getPossibleTypes(node).map(({ name }) => name) : []);
}

interface OwnLoader {
  load(id: string): Promise<Omit<NodeReference, '__typename'> | null>;
}

function ownLoaders({ loaders }: Context): Partial<Record<NodeReference['__typename'], OwnLoader>> {
  return {
    Place: loaders.placeById,
    Organization: loaders.organizationById,
    SourceDocument: loaders.sourceDocumentById,
  };
}
