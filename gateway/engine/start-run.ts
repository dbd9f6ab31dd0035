import { createEntityLoader } from './execution/entity-loader';
import { createFailures } from './execution/failures';
import { failureProblem, subgraphProblem } from './execution/problems';
import type { Run, Surroundings } from './execution/run';
import type { OperationOptions } from './operation-options';
import type { ServedGraph } from './served-graph';
import type { Cancellation } from './cancellation';

export interface RunParts<Context> {
  /** As the caller gave them, and with their defaults. */
  readonly given: Readonly<Record<string, unknown>>;
  readonly variables: Readonly<Record<string, unknown>>;
  readonly isMutation: boolean;
  readonly context: Context;
  readonly signal: Cancellation | undefined;
}

/** One run of a prepared operation, with nothing put together yet. */
export function startRun<Context>(
  graph: ServedGraph,
  { given, variables, isMutation, context, signal }: RunParts<Context>,
  options: OperationOptions<Context>,
): Run {
  const { client, failureOf, problemOf } = surroundings(graph, context, options);
  return {
    client,
    failureOf,
    problemOf,
    variables: given,
    conditions: variables,
    headers: options.headersOf(context),
    signal,
    root: {},
    failures: createFailures(),
    loader: createEntityLoader({ remembers: !isMutation }),
  };
}

/** The subgraphs, and what the caller learns of their failures. */
export function surroundings<Context>(
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
