import {
  isCompositeType,
  isObjectType,
  OperationTypeNode,
  type GraphQLCompositeType,
  type GraphQLSchema,
} from 'graphql';
import { saturated } from '../limits/saturate';
import { createCollectFields, type AnsweredField, type AnsweredFields } from './answered-fields';
import type { CostRules } from './cost-rules';
import { mutationCost, type CostQuestion } from './estimate-cost';
import { createTypeWeight } from './type-weights';

export interface CostMeasurement extends CostQuestion {
  /** The answer as the client gets it. */
  readonly data: unknown;
}

/**
 * What an operation did cost, by the same rules: every object of the answer once, every list as long as it came. An
 * object whose type the answer does not tell counts as the dearest it may be.
 */
export function measureCost(rules: CostRules, { data, ...question }: CostMeasurement): number {
  const { operation, schema } = question;
  const rootType = schema.getRootType(operation.operation);
  if (!rootType || !isObject(data)) return 0;
  const collect = createCollectFields(rules, question);
  const weightOf = createTypeWeight(rules, schema);

  function ofObject(object: object, fields: AnsweredFields): number {
    let cost = 0;
    for (const [name, field] of fields) {
      if (!Object.hasOwn(object, name)) continue;
      cost = saturated(cost + field.argumentCost + ofValue((object as Record<string, unknown>)[name], field));
    }
    return cost;
  }

  function ofValue(value: unknown, field: AnsweredField): number {
    if (value === null || value === undefined) return 0;
    if (Array.isArray(value)) {
      return value.reduce<number>((sum, item) => saturated(sum + ofValue(item, field)), 0);
    }
    const { returned, nodes } = field;
    if (!isCompositeType(returned) || !isObject(value))
      return Math.max(0, field.weight ?? weightOf(returned));
    field.below ??= collect(
      nodes.flatMap(({ selectionSet }) => selectionSet ?? []),
      returned,
    );
    const weight = field.weight ?? weightOf(toldType(schema, value, returned));
    return Math.max(0, weight + ofObject(value, field.below));
  }

  const base = operation.operation === OperationTypeNode.MUTATION ? mutationCost : 0;
  return saturated(base + ofObject(data, collect([operation.selectionSet], rootType)));
}

/** A client may put another field under the name `__typename`, so only a type that can stand here is believed. */
function toldType(
  schema: GraphQLSchema,
  value: object,
  returned: GraphQLCompositeType,
): GraphQLCompositeType {
  if (isObjectType(returned)) return returned;
  const { __typename: name } = value as { readonly __typename?: unknown };
  const type = typeof name === 'string' ? schema.getType(name) : undefined;
  return isObjectType(type) && schema.isSubType(returned, type) ? type : returned;
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}
