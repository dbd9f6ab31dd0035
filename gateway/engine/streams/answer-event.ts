import { answerChecked } from '../answer-checked';
import type { CheckedAnswer } from '../checked-answer';
import { withoutFields } from '../authorization/filter-document';
import type { Authorized } from '../authorization/authorized';
import { authorizeQuestion, prepareFor, type CheckedOperation } from '../checked-operation';
import type { Run } from '../execution/run';
import type { OperationOptions } from '../operation-options';
import type { PreparedOperation } from '../prepared-operation';
import type { ServedGraph } from '../served-graph';
import type { SubgraphClient } from '../subgraphs/subgraph-client';
import type { SourceEvent } from '../subgraphs/streams/event-source';
import type { Cancellation } from '../cancellation';

interface EventParts<Context> {
  /** As it was when the stream was opened. */
  readonly opened: CheckedOperation;
  readonly context: Context;
  readonly signal: Cancellation;
}

/**
 * Answers a subscription for one event, as a query of the same selection would be answered now: what the caller may see
 * is found anew, the event takes the place of what its subgraph would be asked first, and the rest is fetched.
 */
export async function answerEvent<Context extends object>(
  graph: ServedGraph,
  event: SourceEvent,
  { opened, context, signal }: EventParts<Context>,
  options: OperationOptions<Context>,
): Promise<CheckedAnswer> {
  const { question, estimate, overrides } = opened;
  const authorized = await authorizeQuestion(graph, { question, context }, options);
  let prepared = await prepareFor(graph, { question, authorized, overrides });
  if (tellsMore(prepared, opened.prepared)) {
    const within = withinOpened(opened, authorized);
    prepared = await prepareFor(graph, { question, authorized: within, overrides });
  }
  const adapt = (run: Run) => withEvent(run, event, graph);
  return answerChecked(graph, { question, prepared, estimate }, { context, signal, adapt }, options);
}

/** Whether the source may have to tell what it was not asked for when it was opened. */
function tellsMore({ source }: PreparedOperation, opened: PreparedOperation): boolean {
  return source !== null && source.text !== opened.source?.text;
}

/** What came to be allowed since the opening is not shown: the source was not asked for it. */
function withinOpened({ question, authorized: before }: CheckedOperation, now: Authorized): Authorized {
  const denied = new Set([...before.denied, ...now.denied]);
  if (denied.size === now.denied.size) return now;
  return { denied, classKey: `${now.classKey}+${before.classKey}`, ...withoutFields(question, denied) };
}

/** The run of which the event is the first answer. Its graph has a name that nobody else knows. */
function withEvent(run: Run, event: SourceEvent, { state: { events } }: ServedGraph): Run {
  const nameOf = (subgraph: string) => events.subgraphs.get(subgraph) ?? subgraph;
  return {
    ...run,
    client: (subgraph) =>
      events.subgraphs.has(subgraph) ? eventClient(nameOf(subgraph), event) : run.client(subgraph),
    failureOf: (subgraph, answer) => run.failureOf(nameOf(subgraph), answer),
    problemOf: (subgraph, error) => run.problemOf(nameOf(subgraph), error),
  };
}

function eventClient(name: string, event: SourceEvent): SubgraphClient {
  return { name, ask: () => Promise.resolve(event.take()), close: () => Promise.resolve() };
}
