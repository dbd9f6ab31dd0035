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

/** Any day but the 29th of February, by what each month has. */
const plainDay =
  /^\d{4}-(?:(?:0[1-9]|1[0-2])-(?:0[1-9]|1\d|2[0-8])|(?:0[13-9]|1[0-2])-(?:29|30)|(?:0[13578]|1[02])-31)$/;

/** Days that need no look into the calendar, as nearly all do not. */
function isPlainDay(value: unknown): value is string {
  return typeof value === 'string' && plainDay.test(value);
}

/** Resolvers of the shared value types; every subgraph takes them in beside the vocabulary. */
export const valueResolvers = {
  Date: new GraphQLScalarType({
    ...localDate,
    name: 'Date',
    extensions: {},
    serialize: (value: unknown) => (isPlainDay(value) ? value : localDate.serialize(value)),
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
