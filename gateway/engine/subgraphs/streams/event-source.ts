import type { AnsweredCall, FailedCall, SubgraphError } from '../subgraph-answer';

/** What a source is asked. */
export interface SourceCall {
  readonly query: string;
  /** The inside of the JSON object of its variables. */
  readonly variables: string;
  /** Already allow-listed by the caller. */
  readonly headers: Readonly<Record<string, string>>;
}

/** One event: the answer that the source gave, as often as it is wanted. */
export interface SourceEvent {
  /** As it came. Equal texts tell the same. */
  readonly text: string;
  /** An answer of one's own, to work on. */
  take(): AnsweredCall;
}

/** Why there is nothing more to come. */
export type SourceEnd =
  | { readonly kind: 'completed' }
  /** The source did not begin, or went no further, and says why. */
  | { readonly kind: 'refused'; readonly errors: readonly SubgraphError[] }
  | FailedCall;

export interface SourceListener {
  /** Events may come from now on. */
  readonly onOpen: () => void;
  readonly onEvent: (event: SourceEvent) => void;
  /** Called once, also where it never opened; nothing comes after it. */
  readonly onEnd: (end: SourceEnd) => void;
}

export interface OpenedSource {
  /** Nothing is heard of it any more. */
  close(): void;
}

/** Opens the sources of one subgraph. */
export interface StreamClient {
  open(call: SourceCall, listener: SourceListener): OpenedSource;
  close(): Promise<void>;
}

export interface StreamClientOptions {
  readonly url: string;
  /** How long a source may take to begin, in ms. */
  readonly openTimeoutMs: number;
  /** The largest event that is read, in bytes. */
  readonly maxEventBytes: number;
  /** Errors of one event that are kept; the others are counted. */
  readonly maxErrors: number;
}
