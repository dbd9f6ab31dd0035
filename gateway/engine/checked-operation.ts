import {
  GraphQLError,
  getVariableValues,
  type DocumentNode,
  type GraphQLSchema,
  type OperationDefinitionNode,
} from 'graphql';
import { refusal } from '@courtyard/shared/errors/refusal';
import { authorizeAskingPolicies } from './authorization/authorize';
import type { Authorized } from './authorization/authorized';
import { checkCost } from './cost/check-cost';
import type { CostEstimate } from './cost/estimate-cost';
import { isNestedWithin } from './nesting';
import type { OperationOptions } from './operation-options';
import type { OperationRequest } from './operation-request';
import { overrideConditions } from './override-conditions';
import type { PreparedOperation } from './prepared-operation';
import type { ServedGraph } from './served-graph';

/** One operation of a caller, with its variables read. */
export interface Question {
  readonly document: DocumentNode;
  readonly operation: OperationDefinitionNode;
  readonly schema: GraphQLSchema;
  /** As the caller gave them. */
  readonly given: Readonly<Record<string, unknown>>;
  /** With defaults. */
  readonly variables: Readonly<Record<string, unknown>>;
}

/** An operation that may be answered, and all that is needed for it. */
export interface CheckedOperation {
  readonly question: Question;
  readonly authorized: Authorized;
  /** Null where nobody limits the cost. */
  readonly estimate: CostEstimate | null;
  readonly overrides: Readonly<Record<string, boolean>>;
  readonly prepared: PreparedOperation;
}

/** More than one thing may be wrong with variables. */
export interface RefusedOperation {
  readonly errors: readonly GraphQLError[];
}

type Request<Context> = Omit<OperationRequest<Context>, 'queryHash'>;

/**
 * All that an operation passes before anybody is asked: its variables, what the caller may see of it, its cost, and its
 * plan. Throws a `GraphQLError` where it is refused for one reason.
 */
export async function checkOperation<Context extends object>(
  graph: ServedGraph,
  request: Request<Context>,
  options: OperationOptions<Context>,
  { inParts = false }: { readonly inParts?: boolean } = {},
): Promise<CheckedOperation | RefusedOperation> {
  const question = readQuestion(request);
  if ('errors' in question) return question;
  const { context } = request;
  const maybe = authorizeQuestion(graph, { question, context }, options);
  const authorized = maybe instanceof Promise ? await maybe : maybe;
  const estimate = checkCost(graph.cost, question, options.costLimitOf?.(options.callerOf(context)) ?? null);
  const overrides = overrideConditions(graph.state.overrideLabels, options.isOverrideOn ?? (() => false));
  const parts = { question, authorized, overrides, inParts };
  const prepared = prepareFor(graph, parts, (work) => options.aroundPlanning?.(context, work) ?? work());
  const ready = prepared instanceof Promise ? await prepared : prepared;
  return { question, authorized, estimate, overrides, prepared: ready };
}

/** What of the operation the caller may see at this moment. */
export function authorizeQuestion<Context>(
  { authorization }: ServedGraph,
  { question, context }: { readonly question: Question; readonly context: Context },
  { callerOf, policiesOf }: OperationOptions<Context>,
): Authorized | Promise<Authorized> {
  return authorizeAskingPolicies(
    authorization,
    { ...question, caller: callerOf(context) },
    (names) => policiesOf?.(names, context) ?? Promise.resolve(new Set()),
  );
}

interface Preparable extends Pick<CheckedOperation, 'question' | 'authorized' | 'overrides'> {
  /** Whether the answer may go in parts; not where left out. */
  readonly inParts?: boolean;
}

type Preparing = (work: () => Promise<PreparedOperation>) => Promise<PreparedOperation>;

/** The operation as far as the caller may see it, ready to be run; a promise only where it has to be prepared first. */
export function prepareFor(
  { state }: ServedGraph,
  { question, authorized, overrides, inParts }: Preparable,
  around: Preparing = (work) => work(),
): PreparedOperation | Promise<PreparedOperation> {
  const { document, operation, variables } = question;
  const { denied, document: allowed, classKey } = authorized;
  const request = { document, operation, allowed, denied, classKey, overrides, variables, inParts };
  return state.prepared(request) ?? around(() => state.prepare(request));
}

const noVariables: Readonly<Record<string, unknown>> = {};

/** What reads variables calls itself for each level. */
const mostVariableLevels = 100;

function readQuestion<Context>({
  schema,
  document,
  operation,
  request,
}: Request<Context>): Question | RefusedOperation {
  const given = request.variables ?? {};
  if (!isNestedWithin(given, mostVariableLevels)) {
    throw refusal('VALUE_TOO_DEEP', { value: `>${mostVariableLevels}`, most: mostVariableLevels });
  }
  const definitions = operation.variableDefinitions ?? [];
  if (definitions.length === 0) return { document, operation, schema, given, variables: noVariables };
  const { coerced, errors } = getVariableValues(schema, definitions, given, { maxErrors: 50 });
  if (errors) return { errors: errors.map(asUserInput) };
  return { document, operation, schema, given, variables: coerced };
}

function asUserInput({ message, nodes, originalError, extensions }: GraphQLError): GraphQLError {
  return new GraphQLError(message, {
    nodes,
    originalError,
    extensions: { ...extensions, code: 'BAD_USER_INPUT', http: { status: 400 } },
  });
}
