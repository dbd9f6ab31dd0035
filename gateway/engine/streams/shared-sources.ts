import type {
  OpenedSource,
  SourceCall,
  SourceEnd,
  SourceEvent,
  SourceListener,
  StreamClient,
} from '../subgraphs/streams/event-source';

/** Whoever reads a source; the same as the source itself tells, but that it may be open already. */
export type SourceReader = SourceListener;

export interface SharedCall extends SourceCall {
  readonly subgraph: string;
}

/** The sources that are open, each for all who ask for the same in the name of the same. */
export interface SharedSources {
  /** @returns what leaves it; the last to leave closes it. */
  join(call: SharedCall, reader: SourceReader): () => void;
  close(): Promise<void>;
}

export interface SharedSourcesOptions {
  readonly clientOf: (subgraph: string) => StreamClient;
  readonly onOpened?: (subgraph: string) => void;
  readonly onEnded?: (subgraph: string) => void;
}

interface Shared {
  readonly readers: Set<SourceReader>;
  isOpen: boolean;
  source: OpenedSource | null;
}

export function createSharedSources({ clientOf, onOpened, onEnded }: SharedSourcesOptions): SharedSources {
  const clients = new Map<string, StreamClient>();
  const sources = new Map<string, Shared>();

  const clientFor = (subgraph: string): StreamClient => {
    const client = clients.get(subgraph) ?? clientOf(subgraph);
    clients.set(subgraph, client);
    return client;
  };
  const open = (call: SharedCall, key: string): Shared => {
    const shared: Shared = { readers: new Set(), isOpen: false, source: null };
    sources.set(key, shared);
    onOpened?.(call.subgraph);
    return shared;
  };
  const forget = (shared: Shared, key: string, { subgraph }: SharedCall): boolean => {
    if (sources.get(key) !== shared) return false;
    sources.delete(key);
    onEnded?.(subgraph);
    return true;
  };
  const listenerOf = (shared: Shared, forgetIt: () => void): SourceListener => ({
    onOpen: () => {
      shared.isOpen = true;
      for (const reader of [...shared.readers]) reader.onOpen();
    },
    onEvent: (event: SourceEvent) => {
      for (const reader of [...shared.readers]) reader.onEvent(event);
    },
    onEnd: (end: SourceEnd) => {
      forgetIt();
      for (const reader of [...shared.readers]) reader.onEnd(end);
    },
  });

  return {
    join: (call, reader) => {
      const key = keyOf(call);
      const known = sources.get(key);
      const shared = known ?? open(call, key);
      shared.readers.add(reader);
      if (known === undefined) {
        const listener = listenerOf(shared, () => forget(shared, key, call));
        shared.source = clientFor(call.subgraph).open(call, listener);
      } else if (shared.isOpen) reader.onOpen();
      return () => {
        shared.readers.delete(reader);
        if (shared.readers.size > 0) return;
        if (forget(shared, key, call)) shared.source?.close();
      };
    },
    close: async () => {
      await Promise.all([...clients.values()].map((client) => client.close()));
      clients.clear();
    },
  };
}

function keyOf({ subgraph, query, variables, headers }: SharedCall): string {
  const sorted = Object.entries(headers).sort(([one], [other]) => (one < other ? -1 : 1));
  return JSON.stringify([subgraph, query, variables, sorted]);
}
