import type { FragmentDefinitionNode, GraphQLSchema, OperationDefinitionNode, ResponsePath } from 'graphql';
import type { ErrorCollection } from './error-collection';
import type { FieldPlan } from './plan';

/** One request for an operation. */
export interface Run {
  readonly schema: GraphQLSchema;
  readonly fragments: Readonly<Record<string, FragmentDefinitionNode>>;
  readonly operation: OperationDefinitionNode;
  readonly contextValue: unknown;
  readonly variables: Readonly<Record<string, unknown>>;
  readonly errors: ErrorCollection;
  /** The arguments of the fields asked for so far; they are the same for every object. */
  readonly argumentsOf: Map<FieldPlan, Readonly<Record<string, unknown>>>;
}

/** A field of one object. */
export interface FieldOfObject {
  readonly run: Run;
  readonly plan: FieldPlan;
  readonly parentPath: ResponsePath | undefined;
  /** Made when it is first asked for, since most fields never are. */
  ownPath: ResponsePath | undefined;
}

/** Where the field stands in the answer: always the same object, by which it is recognized. */
export function pathOf(field: FieldOfObject): ResponsePath {
  const { plan, parentPath: prev } = field;
  return (field.ownPath ??= { prev, key: plan.responseName, typename: plan.parentType.name });
}

/** What graphql-js takes for a promise. */
export function isPromise(value: unknown): value is Promise<unknown> {
  return (
    typeof value === 'object' && value !== null && typeof (value as { then?: unknown }).then === 'function'
  );
}
