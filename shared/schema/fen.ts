import { GraphQLError, GraphQLScalarType, Kind } from 'graphql';

/** Money in fen as a decimal number in a string, since no JavaScript number holds every amount. */
export const fen = new GraphQLScalarType<string, string>({
  name: 'Fen',
  serialize: checkFen,
  parseValue: checkFen,
  parseLiteral: (node) => checkFen(node.kind === Kind.STRING || node.kind === Kind.INT ? node.value : null),
});

function checkFen(value: unknown): string {
  const text = typeof value === 'number' && Number.isSafeInteger(value) ? String(value) : value;
  if (typeof text === 'string' && /^-?\d{1,18}$/.test(text)) return text;
  throw new GraphQLError(
    `Fen is a whole number in a string, such as "1200000"; got ${JSON.stringify(value)}.`,
  );
}
