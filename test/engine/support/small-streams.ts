import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import { isObjectType, type GraphQLSchema } from 'graphql';
import { createHandler } from 'graphql-sse/lib/use/http';
import { useServer } from 'graphql-ws/use/ws';
import { WebSocketServer } from 'ws';

/** A source that the gateway opened. */
export interface RecordedSource {
  readonly subgraph: string;
  readonly protocol: 'sse' | 'ws';
  readonly query: string;
  readonly variables: Readonly<Record<string, unknown>>;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
}

/** What the subgraphs of a small graph tell whoever subscribes. */
export interface SmallStreams {
  /** Every source that was opened, in the order in which it came. */
  readonly opened: RecordedSource[];
  /** Settles when so many listen. */
  untilOpen(count: number): Promise<void>;
  /** Settles when the last has gone. */
  untilNobodyListens(): Promise<void>;
  /** Tells those who listen to a field; an error is thrown where they read it. Settles when somebody listens. */
  emit(subgraph: string, field: string, value: unknown, matches?: Matches): Promise<void>;
  /** Tells all who listen, once somebody does, what there is of their field. */
  emitToAll(valueOf: ValueOf): Promise<void>;
  /** Ends all sources as if there were nothing more to tell. */
  complete(): void;
  /** Closes all connections on which events are told. */
  breakOff(): void;
  /** Closes all sockets as if nothing were wrong. */
  closeSockets(): void;
  /** Answers whoever subscribes over server-sent events, until the next; null lets the subgraph answer. */
  answerBy(answer: ((response: ServerResponse) => void) | null): void;
  /** True where the request is one for events, which are told from now on. */
  serve(name: string, request: IncomingMessage, response: ServerResponse): boolean;
  listen(server: Server): void;
  reset(): void;
  close(): Promise<void>;
}

type ValueOf = (field: string, given: Readonly<Record<string, unknown>>, subgraph: string) => unknown;

type Matches = (given: Readonly<Record<string, unknown>>) => boolean;

interface Listener {
  readonly place: string;
  readonly given: Readonly<Record<string, unknown>>;
  readonly push: (value: unknown) => void;
  readonly end: () => void;
}

export function createSmallStreams(schemas: ReadonlyMap<string, GraphQLSchema>): SmallStreams {
  const opened: RecordedSource[] = [];
  const listeners = new Set<Listener>();
  const waiting = new Set<() => void>();
  const connections = new Set<{ destroy(): void }>();
  let instead: ((response: ServerResponse) => void) | null = null;

  const listen = (place: string, given: Listener['given']): AsyncIterableIterator<unknown> => {
    const { iterator, listener } = createChannel(place, given, () => {
      listeners.delete(listener);
      for (const look of [...waiting]) look();
    });
    listeners.add(listener);
    for (const look of [...waiting]) look();
    return iterator;
  };
  const offering = new Map([...schemas].filter(([, schema]) => schema.getSubscriptionType()));
  for (const [name, schema] of offering)
    tellEvents(schema, (field, given) => listen(`${name}.${field}`, given));
  const handlers = createHandlers(offering, opened);
  const sockets = createSockets(offering, opened);
  const at = (place: string, matches: Matches) =>
    [...listeners].filter((listener) => listener.place === place && matches(listener.given));

  const heard = (isSo: () => boolean) =>
    new Promise<void>((resolve) => {
      const look = () => {
        if (!isSo()) return;
        waiting.delete(look);
        resolve();
      };
      waiting.add(look);
      look();
    });

  return {
    opened,
    untilOpen: (count) => heard(() => listeners.size === count),
    untilNobodyListens: () => heard(() => listeners.size === 0),
    emit: async (subgraph, field, value, matches = () => true) => {
      const place = `${subgraph}.${field}`;
      await heard(() => at(place, matches).length > 0);
      for (const listener of at(place, matches)) listener.push(value);
    },
    emitToAll: async (valueOf) => {
      await heard(() => listeners.size > 0);
      for (const { place, given, push } of [...listeners]) {
        const [subgraph = '', field = ''] = place.split('.');
        push(valueOf(field, given, subgraph));
      }
    },
    complete: () => {
      for (const listener of [...listeners]) listener.end();
    },
    breakOff: () => {
      for (const connection of [...connections]) connection.destroy();
    },
    closeSockets: () => {
      for (const server of sockets.values()) for (const socket of server.clients) socket.close(1000);
    },
    answerBy: (answer) => void (instead = answer),
    serve: (name, request, response) => {
      if (request.headers.accept !== 'text/event-stream') return false;
      connections.add(request.socket);
      request.socket.once('close', () => connections.delete(request.socket));
      if (instead === null) void handlers.get(name)?.(request, response);
      else instead(response);
      return true;
    },
    listen: (server) => {
      server.on('upgrade', (request, socket, head) => {
        connections.add(socket);
        socket.once('close', () => connections.delete(socket));
        const webSockets = sockets.get((request.url ?? '').slice(1));
        if (webSockets === undefined) return void socket.destroy();
        webSockets.handleUpgrade(request, socket, head, (webSocket) =>
          webSockets.emit('connection', webSocket, request),
        );
      });
    },
    reset: () => {
      opened.length = 0;
      instead = null;
      for (const listener of [...listeners]) listener.end();
    },
    close: async () => {
      for (const connection of [...connections]) connection.destroy();
      await Promise.all(
        [...sockets.values()].map((server) => new Promise((resolve) => server.close(resolve))),
      );
    },
  };
}

/** Lets the fields of the subscription type tell what a test emits. */
function tellEvents(
  schema: GraphQLSchema,
  listen: (field: string, given: Listener['given']) => AsyncIterableIterator<unknown>,
): void {
  const type = schema.getSubscriptionType();
  for (const field of Object.values(isObjectType(type) ? type.getFields() : {})) {
    field.subscribe = (_source, given: Listener['given']) => listen(field.name, given);
    field.resolve = (value: unknown) => {
      if (value instanceof Error) throw value;
      return value;
    };
  }
}

function createChannel(place: string, given: Listener['given'], onEnd: () => void) {
  const values: unknown[] = [];
  let hasEnded = false;
  let wake: () => void = () => undefined;
  const end = () => {
    hasEnded = true;
    onEnd();
    wake();
  };
  const listener: Listener = {
    place,
    given,
    push: (value) => {
      values.push(value);
      wake();
    },
    end,
  };
  const iterator: AsyncIterableIterator<unknown> = {
    [Symbol.asyncIterator]: () => iterator,
    next: async () => {
      while (values.length === 0 && !hasEnded) await new Promise<void>((resolve) => (wake = resolve));
      return values.length > 0 ? { done: false, value: values.shift() } : { done: true, value: undefined };
    },
    return: () => {
      end();
      return Promise.resolve({ done: true, value: undefined });
    },
  };
  return { iterator, listener };
}

function createHandlers(schemas: ReadonlyMap<string, GraphQLSchema>, opened: RecordedSource[]) {
  return new Map(
    [...schemas].map(([subgraph, schema]) => [
      subgraph,
      createHandler({
        schema,
        onSubscribe: ({ raw }, { query, variables = {} }) => {
          opened.push({ subgraph, protocol: 'sse', query, variables, headers: raw.headers });
        },
      }),
    ]),
  );
}

function createSockets(schemas: ReadonlyMap<string, GraphQLSchema>, opened: RecordedSource[]) {
  return new Map(
    [...schemas].map(([subgraph, schema]) => {
      const server = new WebSocketServer({ noServer: true });
      useServer(
        {
          schema,
          onSubscribe: ({ extra }, _id, { query, variables }) => {
            const { headers } = extra.request;
            opened.push({ subgraph, protocol: 'ws', query, variables: variables ?? {}, headers });
          },
        },
        server,
      );
      return [subgraph, server];
    }),
  );
}
