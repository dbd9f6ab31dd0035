import {
  execute,
  isObjectType,
  OperationTypeNode,
  Kind,
  type DocumentNode,
  type ExecutionResult,
  type FragmentDefinitionNode,
  type GraphQLSchema,
  type OperationDefinitionNode,
} from 'graphql';
import { conditionsOf } from './conditions';
import { executeFields } from './execute-fields';
import { createErrorCollection } from './error-collection';
import { planSelections, type Selections } from './plan';
import { isPromise, type Run } from './run';

/** What differs from one request to the next. */
export interface Occasion {
  readonly contextValue: unknown;
  /** As the caller sent them; they have been found to fit. */
  readonly rawVariables: Readonly<Record<string, unknown>>;
  readonly variables: Readonly<Record<string, unknown>>;
}

/** An operation of a validated document, ready to be run any number of times. */
export type PreparedOperation = (occasion: Occasion) => ExecutionResult | Promise<ExecutionResult>;

/** Most plans that one operation keeps, one for each combination of its `@skip` and `@include`. */
const mostPlans = 8;

/**
 * Looks once at what graphql-js looks at again for every field of every row: which fields are selected, their
 * definitions, their types. The answers are those of graphql-js, which runs whatever is
 * no query.
 */
export function prepareOperation(
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
): PreparedOperation {
  const rootType = schema.getQueryType();
  if (operation.operation !== OperationTypeNode.QUERY || !rootType || asksObjectsForTheirType(schema)) {
    return runAsIs(schema, document, operation);
  }
  const fragments = fragmentsOf(document);
  const conditions = conditionsOf(document);
  const plans = new Map<string, Selections>();
  const planFor = (variables: Occasion['variables']) => {
    const key = conditions.map((name) => String(variables[name])).join();
    const known = plans.get(key);
    if (known !== undefined) return known;
    const made = planSelections({ schema, fragments, variables }, rootType, [operation.selectionSet]);
    if (plans.size >= mostPlans) plans.clear();
    plans.set(key, made);
    return made;
  };
  return ({ contextValue, variables }) => {
    const errors = createErrorCollection();
    const run: Run = {
      schema,
      fragments,
      operation,
      contextValue,
      variables,
      errors,
      argumentsOf: new Map(),
    };
    return answer(run, () => executeFields(run, planFor(variables), undefined, undefined));
  };
}

/** By `isTypeOf`, which no type of ours has. */
function asksObjectsForTheirType(schema: GraphQLSchema): boolean {
  return Object.values(schema.getTypeMap()).some((type) => isObjectType(type) && type.isTypeOf);
}

function runAsIs(
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
): PreparedOperation {
  const operationName = operation.name?.value;
  return async ({ contextValue, rawVariables }) =>
    execute({ schema, document, contextValue, variableValues: rawVariables, operationName });
}

function fragmentsOf(document: DocumentNode): Record<string, FragmentDefinitionNode> {
  const definitions = document.definitions.filter(({ kind }) => kind === Kind.FRAGMENT_DEFINITION);
  return Object.fromEntries(
    (definitions as FragmentDefinitionNode[]).map((definition) => [definition.name.value, definition]),
  );
}

/** An error that no nullable field took up leaves no data at all. */
function answer(run: Run, read: () => ReturnType<typeof executeFields>): ReturnType<PreparedOperation> {
  const respond = (data: Record<string, unknown> | null): ExecutionResult =>
    run.errors.all.length === 0 ? { data } : { errors: run.errors.all, data };
  const fail = (error: unknown) => {
    run.errors.add(error, undefined);
    return respond(null);
  };
  try {
    const data = read();
    return isPromise(data) ? data.then(respond, fail) : respond(data);
  } catch (error) {
    return fail(error);
  }
}
