import type { GraphQLFormattedError } from 'graphql';

/** One answer of a subscription, as a query of the same selection would be answered at this moment. */
export interface StreamedAnswer {
  readonly data: Record<string, unknown> | null;
  /** In words for callers. */
  readonly errors?: readonly GraphQLFormattedError[];
  readonly extensions?: Readonly<Record<string, unknown>>;
}

/**
 * The answers of one subscription, one for each event, made when they are asked for. What a slow reader has not read
 * yet waits here, bounded. Ends when the source does; throws a `GraphQLError` with a code of the catalogue where it is
 * ended for a reason: GRAPH_CHANGED, SHUTTING_DOWN, STREAM_TOO_SLOW, UNAUTHENTICATED, SUBGRAPH_UNAVAILABLE.
 */
export interface AnswerStream extends AsyncIterable<StreamedAnswer> {
  /** The reader has gone. */
  close(): void;
}

/** Takes the answers of the subscription that a request opens, in the place of one answer. */
export type TakeStream = (stream: AnswerStream) => void;
