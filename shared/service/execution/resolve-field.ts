import { getArgumentValues, type GraphQLResolveInfo } from 'graphql';
import { pathOf, type FieldOfObject } from './run';

const noArguments: Readonly<Record<string, unknown>> = Object.freeze({});

/** Asks the resolver of a field; without one it is the property of that name, which may be a method. */
export function resolveField(field: FieldOfObject, source: unknown): unknown {
  const { run, plan } = field;
  const { resolve, name } = plan.definition;
  if (resolve !== undefined) return resolve(source, argumentsOf(field), run.contextValue, infoOf(field));
  if ((typeof source !== 'object' || source === null) && typeof source !== 'function') return undefined;
  const properties = source as Record<string, unknown>;
  const value = properties[name];
  if (typeof value !== 'function') return value;
  const method = properties as Record<string, (...given: unknown[]) => unknown>;
  return method[name]?.(argumentsOf(field), run.contextValue, infoOf(field));
}

/** Throws for arguments that do not fit, as variables can make them. */
function argumentsOf({ run, plan }: FieldOfObject): Readonly<Record<string, unknown>> {
  if (!plan.takesArguments) return noArguments;
  const known = run.argumentsOf.get(plan);
  if (known !== undefined) return known;
  const given = getArgumentValues(plan.definition, plan.node, run.variables);
  run.argumentsOf.set(plan, given);
  return given;
}

export function infoOf(field: FieldOfObject): GraphQLResolveInfo {
  const { run, plan } = field;
  return {
    fieldName: plan.definition.name,
    fieldNodes: plan.fieldNodes,
    returnType: plan.definition.type,
    parentType: plan.parentType,
    path: pathOf(field),
    schema: run.schema,
    fragments: run.fragments,
    rootValue: undefined,
    operation: run.operation,
    variableValues: run.variables,
  };
}
