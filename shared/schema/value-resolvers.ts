import { GraphQLError, GraphQLScalarType, type ValueNode } from 'graphql';
import { GraphQLDateTimeISO, GraphQLLocalDate } from 'graphql-scalars';
import { fen } from './fen';
import type { SourceColumns } from '../database/fact-columns';

const localDate = GraphQLLocalDate.toConfig();

/** Neither the calendar nor PostgreSQL has a year 0. */
function existing(day: string): string {
  if (day.startsWith('0000')) throw new GraphQLError(`Value is not a valid Date: ${day}`);
  return day;
}

/** Resolvers of the shared value types; every subgraph takes them in beside the vocabulary. */
export const valueResolvers = {
  Date: new GraphQLScalarType({
    ...localDate,
    name: 'Date',
    extensions: {},
    parseValue: (value: unknown) => existing(localDate.parseValue(value)),
    parseLiteral: (node: ValueNode) => existing(localDate.parseLiteral(node)),
  }),
  DateTime: new GraphQLScalarType({ ...GraphQLDateTimeISO.toConfig(), name: 'DateTime', extensions: {} }),
  Fen: fen,
  Source: {
    // Only the key: coordination keeps the documents.
    document: ({ document }: SourceColumns) => (document === null ? null : { id: document }),
  },
};
