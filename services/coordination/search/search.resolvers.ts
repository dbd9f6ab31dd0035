import { refusal } from '@courtyard/shared/errors/refusal';
import { checkedPageSize } from '@courtyard/shared/list/connection';
import { knownRow } from '@courtyard/shared/list/known-row';
import { loadNode } from '../node/load-node';
import { nodeTypes } from '../node/node-types';
import type { Resolvers } from '../resolver-types.generated';
import { checkSearchText, countTitles, findTitles } from './find-titles';

export const searchResolvers: Resolvers = {
  Query: {
    search: async (_root, { text, within = null, types, first }, { loaders }, { schema }) => {
      const known = nodeTypes(schema);
      const unknown = types?.find((type) => !known.has(type));
      if (unknown !== undefined)
        throw refusal('UNKNOWN_TERM', { vocabulary: 'Node', term: unknown.slice(0, 60) });
      const asked = {
        text: checkSearchText(text),
        within: within === null ? null : (await knownRow(loaders.placeById, within, 'Place')).id,
        types: types ?? [...known],
      };
      return { asked, first: checkedPageSize(first) };
    },
  },

  SearchResult: {
    nodes: ({ asked, first }, _args, { dataSource }) => findTitles(dataSource, asked, first),
    totalCount: ({ asked }, _args, { dataSource }) => countTitles(dataSource, asked),
    watermarks: (_result, _args, { loaders }) => loaders.watermarks.load('all'),
  },

  SearchHit: {
    node: async ({ id, typename }, _args, context) =>
      (await loadNode({ __typename: typename, id }, context)) ?? { __typename: typename, id },
    type: ({ typename }) => typename,
    place: ({ placeId }, _args, { loaders }) => (placeId === null ? null : loaders.placeById.load(placeId)),
  },
};
