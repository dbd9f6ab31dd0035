import { knownRow } from '@courtyard/shared/list/known-row';
import type { Resolvers } from '../resolver-types.generated';

export const sourceResolvers: Resolvers = {
  Query: {
    sourceDocument: (_root, { id }, { loaders }) =>
      knownRow(loaders.sourceDocumentById, id, 'SourceDocument'),
    sourceDocuments: (_root, _args, { loaders }) => loaders.readSourceDocuments(),
  },

  Source: {
    document: ({ document }, _args, { loaders }) =>
      document === null ? null : loaders.sourceDocumentById.load(document),
  },

  SourceDocument: {
    __resolveReference: ({ id }, { loaders }) => loaders.sourceDocumentById.load(id),
  },
};
