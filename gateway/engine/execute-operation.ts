import type { GatewayExecutionResult, GatewayGraphQLRequestContext } from '@apollo/server-gateway-interface';
import { GraphQLError, getVariableValues, OperationTypeNode } from 'graphql';
import { refusal } from '@courtyard/shared/errors/refusal';
import { authorizeAskingPolicies } from './authorization/authorize';
import { checkCost, type CostLimit } from './cost/check-cost';
import { measureCost } from './cost/measure-cost';
import { createEntityLoader } from './execution/entity-loader';
import { createFailures } from './execution/failures';
import { failureProblem, subgraphProblem } from './execution/problems';
import type { Run, Surroundings } from './execution/run';
import type { Caller } from './identity/caller';
import { overrideConditions, type IsOverrideOn } from './override-conditions';
import { isNestedWithin } from './nesting';
import type { ServedGraph } from './served-graph';

export interface OperationOptions<Context> {
  readonly callerOf: (context: Context) => Caller;
  /** What goes to subgraphs with every request; nothing of the caller's else does. */
  readonly headersOf: (context: Context) => Readonly<Record<string, string>>;
  /** Wraps the planning of one operation, for telemetry. */
  readonly aroundPlanning?: <Result>(context: Context, work: () => Promise<Result>) => Promise<Result>;
  /** Ends what is under way where the caller waits no longer. */
  readonly signalOf?: (context: Context) => AbortSignal | undefined;
  readonly isOverrideOn?: IsOverrideOn;
  /** Which of these policies hold for the caller; none where left out. */
  readonly policiesOf?: (names: readonly string[], context: Context) => Promise<ReadonlySet<string>>;
  /** What one operation of a caller may be estimated to cost; null for any. */
  readonly costLimitOf?: (caller: Caller) => CostLimit | null;
  /** Whether the answer tells what it was estimated to cost and did cost. */
  readonly showsCost?: (context: Context) => boolean;
  /** Longest time for one answer of a subgraph, in ms, as the caller is told. */
  readonly timeoutOf: (subgraph: string) => number;
  /** Codes with which an error of a subgraph may go to the caller in its own words. */
  readonly allowedCodes: ReadonlySet<string>;
  /** Receives what the caller is not told. */
  readonly onProblem?: (problem: {
    subgraph: string;
    reason: unknown;
    code: string;
    context: Context;
  }) => void;
}

const noStreams = {
  zh: '此处尚不提供订阅，请用查询代替',
  en: 'subscriptions are not served here yet; ask with a query',
};

/** What reads variables calls itself for each level. */
const mostVariableLevels = 100;

type Request<Context> = GatewayGraphQLRequestContext<Context & object>;

/** Answers one checked operation: what the caller may see of it, weighed, planned, asked for, and shaped. */
export async function executeOperation<Context extends object>(
  graph: ServedGraph,
  request: GatewayGraphQLRequestContext<Context>,
  options: OperationOptions<Context>,
): Promise<GatewayExecutionResult> {
  try {
    return await answerOperation(graph, request, options);
  } catch (error) {
    // Nothing was asked of anybody yet: a refusal is the whole answer.
    if (error instanceof GraphQLError) return { errors: [error] };
    throw error;
  }
}

async function answerOperation<Context extends object>(
  graph: ServedGraph,
  { schema, document, operation, request, context }: Request<Context>,
  options: OperationOptions<Context>,
): Promise<GatewayExecutionResult> {
  if (operation.operation === OperationTypeNode.SUBSCRIPTION)
    throw refusal('BAD_REQUEST', { why: noStreams });
  const given = request.variables ?? {};
  if (!isNestedWithin(given, mostVariableLevels))
    return {
      errors: [refusal('VALUE_TOO_DEEP', { value: `>${mostVariableLevels}`, most: mostVariableLevels })],
    };
  const coercion = getVariableValues(schema, operation.variableDefinitions ?? [], given, { maxErrors: 50 });
  if (coercion.errors) return { errors: coercion.errors.map(asUserInput) };
  const variables = coercion.coerced;
  const caller = options.callerOf(context);
  const question = { document, operation, schema, variables };
  const {
    denied,
    document: allowed,
    classKey,
  } = await authorizeAskingPolicies(
    graph.authorization,
    { ...question, caller },
    (names) => options.policiesOf?.(names, context) ?? Promise.resolve(new Set()),
  );
  const estimate = checkCost(graph.cost, question, options.costLimitOf?.(caller) ?? null);
  const { state } = graph;
  const overrides = overrideConditions(state.overrideLabels, options.isOverrideOn ?? (() => false));
  const planning = options.aroundPlanning ?? ((_context, work) => work());
  const prepared = await planning(context, () =>
    state.prepare({
      document,
      operation,
      allowed,
      denied,
      classKey,
      overrides,
      variables,
    }),
  );
  const run = startRun(
    graph,
    { given, variables, isMutation: operation.operation === OperationTypeNode.MUTATION, context },
    options,
  );
  await prepared.run(run);
  const { root, failures } = run;
  const { data, errors } = prepared.shape({
    root,
    failures,
    introspected: prepared.introspect?.(given) ?? {},
  });
  const cost = options.showsCost?.(context) === true && {
    estimated: estimate?.total ?? null,
    actual: measureCost(graph.cost, { ...question, data }),
  };
  return { data, ...(errors.length > 0 && { errors }), ...(cost && { extensions: { cost } }) };
}

interface RunParts<Context> {
  /** As the caller gave them, and with their defaults. */
  readonly given: Readonly<Record<string, unknown>>;
  readonly variables: Readonly<Record<string, unknown>>;
  readonly isMutation: boolean;
  readonly context: Context;
}

function startRun<Context>(
  graph: ServedGraph,
  { given, variables, isMutation, context }: RunParts<Context>,
  options: OperationOptions<Context>,
): Run {
  return {
    ...surroundings(graph, context, options),
    kind: isMutation ? 'mutation' : 'query',
    variables: given,
    conditions: variables,
    headers: options.headersOf(context),
    signal: options.signalOf?.(context),
    root: {},
    failures: createFailures(),
    loader: createEntityLoader({ remembers: !isMutation }),
  };
}

function surroundings<Context>(
  { client }: ServedGraph,
  context: Context,
  { timeoutOf, allowedCodes, onProblem }: OperationOptions<Context>,
): Surroundings {
  return {
    client,
    failureOf: (subgraph, { code, reason }) => {
      onProblem?.({ subgraph, code, reason, context });
      return failureProblem(subgraph, code, timeoutOf(subgraph));
    },
    problemOf: (subgraph, error) => {
      const problem = subgraphProblem(subgraph, error, allowedCodes);
      const { code } = problem.extensions;
      if (code === 'SUBGRAPH_ERROR') onProblem?.({ subgraph, code, reason: error, context });
      return problem;
    },
  };
}

function asUserInput({ message, nodes, originalError, extensions }: GraphQLError): GraphQLError {
  return new GraphQLError(message, {
    nodes,
    originalError,
    extensions: { ...extensions, code: 'BAD_USER_INPUT', http: { status: 400 } },
  });
}
