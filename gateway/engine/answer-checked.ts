import { OperationTypeNode } from 'graphql';
import type { CheckedAnswer } from './checked-answer';
import type { CheckedOperation } from './checked-operation';
import { measureCost } from './cost/measure-cost';
import type { Run } from './execution/run';
import type { OperationOptions } from './operation-options';
import type { WaitingPart } from './response/tell-problems';
import type { ServedGraph } from './served-graph';
import { startRun } from './start-run';
import type { Cancellation } from './cancellation';

interface AnswerParts<Context> {
  readonly context: Context;
  readonly signal: Cancellation | undefined;
  /** Changes what the run knows of the world, where it is not to ask subgraphs for all. */
  readonly adapt?: (run: Run) => Run;
  /** Told what is to be shaped later, where anything of the operation comes later. */
  readonly onWaiting?: (waiting: readonly WaitingPart[]) => void;
}

/** Runs an operation that passed all checks, and shapes what came of it. */
export async function answerChecked<Context>(
  graph: ServedGraph,
  { question, prepared, estimate }: Pick<CheckedOperation, 'question' | 'prepared' | 'estimate'>,
  { context, signal, adapt = (run) => run, onWaiting }: AnswerParts<Context>,
  options: OperationOptions<Context>,
): Promise<CheckedAnswer> {
  const { given, variables, operation } = question;
  const isMutation = operation.operation === OperationTypeNode.MUTATION;
  const run = adapt(startRun(graph, { given, variables, isMutation, context, signal }, options));
  await prepared.run(run);
  const { root, failures } = run;
  const { data, errors, waiting } = prepared.shape({
    root,
    failures,
    introspected: prepared.introspect?.(given) ?? {},
  });
  if (run.deferrals === undefined) letGo(root);
  onWaiting?.(waiting);
  const cost = options.showsCost?.(context) === true && {
    estimated: estimate?.total ?? null,
    actual: measureCost(graph.cost, { ...question, data }),
  };
  return { data, ...(errors.length > 0 && { errors }), ...(cost && { extensions: { cost } }) };
}

/** The run may have become old among objects by now, and would keep what was put together until all are collected. */
function letGo(root: Record<string, unknown>): void {
  for (const name of Object.keys(root)) root[name] = undefined;
}
