import { answerChecked } from '../answer-checked';
import type { CheckedAnswer } from '../checked-answer';
import { HangUp, type Cancellation } from '../cancellation';
import type { CheckedOperation } from '../checked-operation';
import { createDeferrals, type Deferrals } from '../execution/deferrals';
import type { Run } from '../execution/run';
import type { OperationOptions } from '../operation-options';
import type { DeferredShape } from '../prepared-operation';
import type { WaitingPart } from '../response/tell-problems';
import type { ServedGraph } from '../served-graph';
import type { TakeParts } from './answer-parts';
import { createParts } from './create-parts';

interface InParts<Context> {
  readonly context: Context;
  readonly deferred: DeferredShape;
  readonly takeParts: TakeParts;
}

/**
 * Answers a query with all that is not deferred. The deferred fragments are asked for meanwhile, and go to whoever takes
 * the later parts. Such an answer is nobody else's, and holds the graph open until nothing is under way.
 */
export async function answerInParts<Context>(
  graph: ServedGraph,
  checked: CheckedOperation,
  { context, deferred, takeParts }: InParts<Context>,
  options: OperationOptions<Context>,
): Promise<CheckedAnswer> {
  const stop = stopWith(options.signalOf?.(context));
  const leave = graph.enter();
  let deferrals: Deferrals | null = null;
  let waiting: readonly WaitingPart[] = [];
  const adapt = (run: Run): Run => {
    deferrals = createDeferrals(run.failures);
    // Several parts put things together at the same time, and none knows which objects another made one.
    return { ...run, deferrals, sharesObjects: true };
  };
  const onWaiting = (parts: readonly WaitingPart[]) => void (waiting = parts);
  try {
    return await answerChecked(graph, checked, { context, signal: stop, adapt, onWaiting }, options);
  } finally {
    void settled(deferrals).then(leave);
    if (waiting.length === 0 || deferrals === null) stop.abort();
    else takeParts(createParts({ waiting, deferrals, deferred, stop: () => stop.abort() }));
  }
}

/** Ends with the request, or when nobody reads the parts. */
function stopWith(signal: Cancellation | undefined): HangUp {
  const stop = new HangUp();
  if (signal?.aborted) stop.abort();
  else signal?.addEventListener('abort', () => stop.abort(), { once: true });
  return stop;
}

function settled(deferrals: Deferrals | null): Promise<void> {
  return deferrals?.settled() ?? Promise.resolve();
}
