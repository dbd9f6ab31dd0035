import type { GatewayInterface } from '@apollo/server-gateway-interface';
import { isScalarType, type GraphQLScalarType, type GraphQLSchema } from 'graphql';
import { valueResolvers } from '@courtyard/shared/schema/value-resolvers';

/** How each scalar of the graph is written. */
const expected = {
  Date: 'a Date is a day of the calendar, written as "2019-06-30"',
  DateTime: 'a DateTime is a moment with its time zone, written as "2019-06-30T08:00:00+08:00"',
  Fen: 'a Fen is a whole number of fen, written as "1200000"',
} as const;

/**
 * A gateway that refuses a day that does not exist before anybody is asked. A supergraph knows scalars by name only:
 * unchecked, the value would reach a stakeholder, which refuses the whole request and looks as if it were away.
 */
export function checkScalars(gateway: GatewayInterface): GatewayInterface {
  return {
    load: (options) => gateway.load(options),
    stop: () => gateway.stop(),
    onSchemaLoadOrUpdate: (callback) =>
      gateway.onSchemaLoadOrUpdate((loaded) => {
        addChecks(loaded.apiSchema);
        callback(loaded);
      }),
  };
}

function addChecks(schema: GraphQLSchema): void {
  // Another graph may have a Date of its own, and write it otherwise.
  if (!Object.keys(expected).every((name) => isScalarType(schema.getType(name)))) return;
  for (const name of Object.keys(expected) as Array<keyof typeof expected>) {
    const type = schema.getType(name);
    if (!isScalarType(type)) continue;
    const { parseValue, parseLiteral } = valueResolvers[name] as GraphQLScalarType;
    type.parseValue = (value) => checked(name, () => parseValue(value));
    type.parseLiteral = (node, variables) => checked(name, () => parseLiteral(node, variables));
  }
}

/** A plain error: GraphQL then says where the value stood and what it was. */
function checked(name: keyof typeof expected, parse: () => unknown): unknown {
  try {
    return parse();
  } catch {
    throw new Error(expected[name]);
  }
}
