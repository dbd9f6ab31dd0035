import { GraphQLError } from 'graphql';
import type { CheckedOperation } from '../checked-operation';
import { variablesText } from '../execution/fetch-text';
import type { OperationOptions } from '../operation-options';
import type { ServedGraph } from '../served-graph';
import type { Cancellation } from '../cancellation';
import { surroundings } from '../start-run';
import type { SourceEnd } from '../subgraphs/streams/event-source';
import { answerEvent } from './answer-event';
import type { AnswerStream } from './answer-stream';
import { createBeginning, type Beginning } from './beginning';
import { createStream, type EndOfStream, type FedStream } from './create-stream';
import { watchExpiry } from './expiry';
import { createLasting, type Lasting } from './lasting';
import type { SharedCall } from './shared-sources';
import { problemsOfSource } from './source-problem';
import type { SourceText } from './source-text';
import { streamSettings } from './stream-settings';

export interface OpeningParts<Context> {
  readonly checked: CheckedOperation;
  readonly source: SourceText;
  readonly context: Context;
}

export interface Opening {
  readonly stream: AnswerStream;
  /** Null once the source has begun; why not, where it did not. */
  readonly opened: Promise<readonly GraphQLError[] | null>;
}

/** Opens the source of a subscription that passed all checks, and the stream of its answers. */
export function openStream<Context extends object>(
  graph: ServedGraph,
  parts: OpeningParts<Context>,
  options: OperationOptions<Context>,
): Opening {
  const { observer } = streamSettings(options);
  const beginning = createBeginning(() => observer.onStreamOpened?.(parts.context));
  const lasting = createLasting();
  const fed = createFedStream(graph, { ...parts, beginning, lasting }, options);
  holdStream(graph, { ...parts, beginning, lasting, fed }, options);
  void beginning.begun.then((errors) => errors !== null && fed.stream.close());
  return { stream: fed.stream, opened: beginning.begun };
}

interface Course {
  readonly beginning: Beginning;
  readonly lasting: Lasting;
}

function createFedStream<Context extends object>(
  graph: ServedGraph,
  { checked, source, context, beginning, lasting }: OpeningParts<Context> & Course,
  options: OperationOptions<Context>,
): FedStream {
  const { mostWaitingEvents: mostWaiting, observer } = streamSettings(options);
  return createStream({
    mostWaiting,
    joinsEqual: source.tellsKeysOnly,
    answer: async (event, signal) => {
      // Held open for as long as it is asked, and no longer: a stream must not keep a graph that was replaced.
      const done = graph.enter();
      const giveBack = await graph.takeTurn();
      try {
        if (signal.aborted) return { data: null };
        return await answerEvent(graph, event, { opened: checked, context, signal }, options);
      } finally {
        giveBack();
        done();
        observer.onStreamAnswer?.(context);
      }
    },
    onEnded: (reason) => {
      lasting.end();
      beginning.fail([asError(reason)]);
      if (beginning.hasBegun()) observer.onStreamEnded?.(context, nameOf(reason));
    },
    onFault: (error) => observer.onStreamFault?.(context, error),
  });
}

/** All that feeds the stream, and may end it. */
function holdStream<Context extends object>(
  graph: ServedGraph,
  { checked, source, context, beginning, lasting, fed }: OpeningParts<Context> & Course & { fed: FedStream },
  options: OperationOptions<Context>,
): void {
  const { clock } = streamSettings(options);
  const onEnd = (end: SourceEnd) => {
    const problems =
      end.kind === 'completed'
        ? null
        : problemsOfSource(source.subgraph, end, surroundings(graph, context, options));
    if (problems === null) beginning.begin();
    else beginning.fail(problems);
    fed.finish(problems?.[0]);
  };
  lasting.hold(() => graph.streams.add(fed));
  lasting.hold(() => watchExpiry(options.callerOf(context), clock, fed.end));
  lasting.hold(() => watchSignal(options.signalOf?.(context), () => fed.stream.close()));
  const call = sourceCall(checked, { source, context }, options);
  lasting.hold(() => graph.sources.join(call, { onOpen: beginning.begin, onEvent: fed.put, onEnd }));
}

/** What the source is sent for one caller. */
function sourceCall<Context>(
  { question }: CheckedOperation,
  { source, context }: { readonly source: SourceText; readonly context: Context },
  options: OperationOptions<Context>,
): SharedCall {
  const { headersOfRequest } = streamSettings(options);
  const headers = Object.entries(options.headersOf(context)).filter(
    ([name]) => !headersOfRequest.has(name.toLowerCase()),
  );
  return {
    subgraph: source.subgraph,
    query: source.text,
    variables: variablesText(source.variableUsages, question.given),
    headers: Object.fromEntries(headers),
  };
}

function watchSignal(signal: Cancellation | undefined, onAbort: () => void): () => void {
  if (signal?.aborted === true) onAbort();
  signal?.addEventListener('abort', onAbort, { once: true });
  return () => signal?.removeEventListener('abort', onAbort);
}

function nameOf(reason: EndOfStream): string {
  return reason instanceof GraphQLError ? String(reason.extensions.code) : reason;
}

function asError(reason: EndOfStream): GraphQLError {
  return reason instanceof GraphQLError ? reason : new GraphQLError('The caller has gone.');
}
