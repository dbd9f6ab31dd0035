import { checkId } from '@courtyard/shared/ids';
import type { Resolvers } from '../resolver-types.generated';

export const sourceResolvers: Resolvers = {
  Query: {
    sourceDocument: (_root, { id }, { loaders }) =>
      loaders.sourceDocumentById.load(checkId(id, 'SourceDocument')),
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
