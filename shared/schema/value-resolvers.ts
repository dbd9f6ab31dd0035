import { GraphQLScalarType } from 'graphql';
import { GraphQLDateTimeISO, GraphQLLocalDate } from 'graphql-scalars';
import { fen } from './fen';
import type { SourceColumns } from '../database/fact-columns';

/** Resolvers of the shared value types; every subgraph takes them in beside the vocabulary. */
export const valueResolvers = {
  Date: new GraphQLScalarType({ ...GraphQLLocalDate.toConfig(), name: 'Date', extensions: {} }),
  DateTime: new GraphQLScalarType({ ...GraphQLDateTimeISO.toConfig(), name: 'DateTime', extensions: {} }),
  Fen: fen,
  Source: {
    // Only the key: coordination keeps the documents.
    document: ({ document }: SourceColumns) => (document === null ? null : { id: document }),
  },
};
