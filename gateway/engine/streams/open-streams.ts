import type { GraphQLError } from 'graphql';

/** A stream that can be ended from outside. */
export interface Endable {
  end(reason: GraphQLError): void;
}

/** The streams that are answered from one graph. */
export interface OpenStreams {
  /** @returns what takes it out again. A stream that comes too late is ended at once. */
  add(stream: Endable): () => void;
  /** Ends all, also those that come later. */
  endAll(reason: GraphQLError): void;
}

export function createOpenStreams(): OpenStreams {
  const open = new Set<Endable>();
  let over: GraphQLError | null = null;
  return {
    add: (stream) => {
      if (over === null) open.add(stream);
      else stream.end(over);
      return () => void open.delete(stream);
    },
    endAll: (reason) => {
      over ??= reason;
      for (const stream of [...open]) stream.end(over);
      open.clear();
    },
  };
}
