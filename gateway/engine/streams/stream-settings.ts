import { systemClock, type Clock } from '../subgraphs/clock';

/** Where the sources of subscriptions are, and how much is read of them. */
export interface SourceSettings {
  /**
   * Where sources are opened, by the name of the subgraph: by graphql-ws at ws(s)://, by server-sent events at
   * http(s)://. Where left out, by server-sent events at the subgraph's own address.
   */
  readonly streamUrls?: Readonly<Record<string, string>>;
  /** The largest event of a source, in bytes. */
  readonly maxEventBytes?: number;
  /** Told of the sources that are open, to count them. */
  readonly onSourceOpened?: (subgraph: string) => void;
  readonly onSourceEnded?: (subgraph: string) => void;
}

/** How streams are bounded, and who is told of them. */
export interface StreamSettings<Context> {
  /** Events of one stream that wait to be read at most. */
  readonly mostWaitingEvents?: number;
  /** Names of the headers that belong to one request; sources, which many may share, are not sent them. */
  readonly headersOfRequest?: ReadonlySet<string>;
  readonly streamObserver?: StreamObserver<Context>;
  readonly streamClock?: StreamClock;
}

/** Is told of the life of streams, to count them. */
export interface StreamObserver<Context> {
  onStreamOpened?(context: Context): void;
  onStreamAnswer?(context: Context): void;
  /** @param reason the code with which it ended; `COMPLETED` where the source did, `CLOSED` where the reader went. */
  onStreamEnded?(context: Context, reason: string): void;
  /** A stream ended by a fault of ours. */
  onStreamFault?(context: Context, error: unknown): void;
}

export interface StreamClock extends Clock {
  /** Milliseconds of the calendar. */
  today(): number;
}

const mostWaitingEvents = 100;
const headersOfRequest: ReadonlySet<string> = new Set([
  'x-request-id',
  'traceparent',
  'tracestate',
  'baggage',
]);
const clock: StreamClock = { ...systemClock, today: Date.now };

/** The settings with those that were left out. */
export function streamSettings<Context>(given: StreamSettings<Context>) {
  return {
    mostWaitingEvents: given.mostWaitingEvents ?? mostWaitingEvents,
    headersOfRequest: given.headersOfRequest ?? headersOfRequest,
    observer: given.streamObserver ?? {},
    clock: given.streamClock ?? clock,
  };
}
