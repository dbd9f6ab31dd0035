import {
  getNamedType,
  getNullableType,
  isInputObjectType,
  isListType,
  Kind,
  type FieldNode,
  type GraphQLField,
  type GraphQLInputType,
  type ValueNode,
} from 'graphql';
import { saturated } from '../limits/saturate';
import type { CostRules } from './cost-rules';
import type { Variables } from './list-size';

/** What the arguments of a field cost together: an input object 1, unless its argument or field has a weight. */
export type ArgumentCost = (
  parentType: string,
  definition: GraphQLField<unknown, unknown>,
  node: FieldNode,
) => number;

export function createArgumentCost(rules: CostRules, variables: Variables): ArgumentCost {
  /** Variables may be large and used often. */
  const known = new Map<string, number>();

  function costOfNode(node: ValueNode, type: GraphQLInputType, weight: number | null): number {
    if (node.kind === Kind.VARIABLE) return costOfVariable(node.name.value, type, weight);
    if (node.kind === Kind.NULL) return 0;
    const items = node.kind === Kind.LIST ? node.values : null;
    if (items !== null) return costOfList(items, type, weight, costOfNode);
    if (node.kind !== Kind.OBJECT) return costOfLeaf(type, weight);
    const fields = node.fields.map(({ name, value }) => [name.value, value] as const);
    return costOfObject(fields, type, weight, costOfNode);
  }

  function costOfValue(value: unknown, type: GraphQLInputType, weight: number | null): number {
    if (value === null || value === undefined) return 0;
    if (Array.isArray(value)) return costOfList(value as unknown[], type, weight, costOfValue);
    if (!isInputObjectType(getNamedType(type))) return costOfLeaf(type, weight);
    return typeof value === 'object' ? costOfObject(Object.entries(value), type, weight, costOfValue) : 0;
  }

  function costOfVariable(name: string, type: GraphQLInputType, weight: number | null): number {
    const key = `${name} ${String(type)} ${weight}`;
    const cost = known.get(key) ?? costOfValue(variables[name], type, weight);
    known.set(key, cost);
    return cost;
  }

  function costOfLeaf(type: GraphQLInputType, weight: number | null): number {
    return weight ?? rules.typeWeight(getNamedType(type).name) ?? 0;
  }

  function costOfObject<Value>(
    fields: ReadonlyArray<readonly [string, Value]>,
    type: GraphQLInputType,
    weight: number | null,
    costOf: (value: Value, type: GraphQLInputType, weight: number | null) => number,
  ): number {
    const inputType = getNamedType(type);
    if (!isInputObjectType(inputType)) return costOfLeaf(type, weight);
    const definitions = inputType.getFields();
    const costs = fields.map(([name, value]) => {
      if (!Object.hasOwn(definitions, name)) return 0;
      return costOf(value, definitions[name]!.type, rules.inputFieldWeight(inputType.name, name));
    });
    return sum([weight ?? 1, ...costs]);
  }

  return (parentType, { name, args }, node) => {
    const given = node.arguments ?? [];
    if (given.length === 0) return 0;
    const { argumentWeights } = rules.field(parentType, name);
    const costs = given.map((argument) => {
      const definition = args.find((one) => one.name === argument.name.value);
      if (definition === undefined) return 0;
      return costOfNode(argument.value, definition.type, argumentWeights.get(definition.name) ?? null);
    });
    return Math.max(0, sum(costs));
  };
}

/** The weight of a list counts once; its items count by their type. */
function costOfList<Value>(
  items: readonly Value[],
  type: GraphQLInputType,
  weight: number | null,
  costOf: (value: Value, type: GraphQLInputType, weight: number | null) => number,
): number {
  const listType = getNullableType(type);
  const itemType = isListType(listType) ? listType.ofType : type;
  return sum([weight ?? 0, ...items.map((item) => costOf(item, itemType, null))]);
}

function sum(costs: readonly number[]): number {
  return costs.reduce((total, cost) => saturated(total + cost), 0);
}
