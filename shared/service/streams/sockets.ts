import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { setTimeout as sleep } from 'node:timers/promises';
import type { FastifyInstance } from 'fastify';
import type { ExecutionArgs, GraphQLError } from 'graphql';
import type { ConnectionInitMessage, Context, ServerOptions, SubscribePayload } from 'graphql-ws';
import { useServer, type Extra } from 'graphql-ws/use/ws';
import { WebSocketServer } from 'ws';
import type { Answering } from '../graph/answering';
import type { AskedOperation } from '../graph/read-operation';
import type { GraphRequest } from '../graph/read-request';
import { RequestRefused } from '../graph/request-refused';
import { writeErrors, type FormatError } from '../graph/write-answer';
import { requestIdOf } from '../door';
import type { Logger } from '../log';
import type { Metrics } from '../metrics';
import { nameToLog, noteErrors } from '../observed-request';

/** The WebSockets of a service. */
export interface Sockets {
  /** Lets what is under way say its last word, then closes them all. */
  readonly close: () => Promise<void>;
}

interface SocketSurroundings {
  readonly answering: Answering;
  readonly formatError: FormatError;
  readonly log: Logger;
  readonly metrics: Metrics;
  readonly isPrepared: () => boolean;
}

/** As much as a body over HTTP may have. */
const mostBytes = 1_048_576;

/** How long a reader that reads no more may take to leave. */
const patienceMs = 2_000;

/** Serves the graph at `/graphql` in the protocol of graphql-ws. */
export function serveSockets(door: FastifyInstance, surroundings: SocketSurroundings): Sockets {
  const server = new WebSocketServer({ noServer: true, maxPayload: mostBytes });
  const callers = new Set<Caller>();
  const speaking = useServer<Said>({ ...optionsFor(surroundings, callers), isProd: true }, server);
  const isUnderWay = () => [...callers].some(({ subscriptions }) => Object.keys(subscriptions).length > 0);
  let isClosing = false;
  door.server.on('upgrade', (request: IncomingMessage, socket: Duplex, head: Buffer) => {
    const status = isClosing || !surroundings.isPrepared() ? '503 Service Unavailable' : refusalOf(request);
    if (status !== null) return void socket.end(`HTTP/1.1 ${status}\r\nconnection: close\r\n\r\n`);
    server.handleUpgrade(request, socket, head, (webSocket) => {
      server.emit('connection', webSocket, request);
    });
  });
  return {
    close: async () => {
      isClosing = true;
      const patience = AbortSignal.timeout(patienceMs);
      while (isUnderWay() && !patience.aborted) await sleep(5);
      const giveUp = setTimeout(() => server.clients.forEach((client) => client.terminate()), patienceMs);
      await speaking.dispose();
      clearTimeout(giveUp);
    },
  };
}

/** Pages of other sites may open sockets to anybody; unlike what they fetch, they could read what comes. */
function refusalOf({ url = '', headers }: IncomingMessage): string | null {
  if (url.split('?', 1)[0] !== '/graphql') return '404 Not Found';
  if (headers.upgrade?.toLowerCase() !== 'websocket') return '400 Bad Request';
  const { origin, host } = headers;
  const isOwn = origin === undefined || (URL.canParse(origin) && new URL(origin).host === host);
  return isOwn ? null : '403 Forbidden';
}

type Said = ConnectionInitMessage['payload'];
type Caller = Context<Said, Extra>;

function optionsFor(
  { answering, formatError, log, metrics }: SocketSurroundings,
  callers: Set<Caller>,
): ServerOptions<Said, Extra> {
  const ids = new WeakMap<Caller, string>();
  const show = (caller: Caller, errors: readonly GraphQLError[]) => {
    const written = writeErrors(errors, formatError, ids.get(caller) ?? '');
    noteErrors(undefined, written, metrics);
    return written;
  };
  // graphql-ws hands on what it takes for a context.
  const answer = ({ contextValue }: ExecutionArgs) => answering.answerEvents(contextValue as AskedOperation);
  return {
    onConnect: (caller) => {
      callers.add(caller);
      ids.set(caller, requestIdOf(caller.extra.request));
    },
    onClose: (caller) => void callers.delete(caller),
    onSubscribe: (caller, _id, payload) => {
      try {
        const asked = answering.read(requestOf(payload), ({ name, operation }) => {
          const operationName = name ? nameToLog(name.value) : null;
          const line = { requestId: ids.get(caller), operation: operationName, operationType: operation };
          log.info(line, 'asked over a socket');
        });
        const { document } = asked.operation;
        return {
          document,
          operationName: payload.operationName,
          contextValue: asked,
        } as unknown as ExecutionArgs;
      } catch (error) {
        if (error instanceof RequestRefused) return error.errors;
        throw error;
      }
    },
    execute: answer,
    subscribe: answer,
    onNext: (caller, _id, _payload, _args, { errors, ...rest }) => ({
      ...rest,
      ...(errors && { errors: show(caller, errors) }),
    }),
    onError: (caller, _id, _payload, errors) => show(caller, errors),
  };
}

function requestOf({ query, operationName, variables, extensions }: SubscribePayload): GraphRequest {
  return {
    query,
    operationName: operationName ?? undefined,
    variables: variables ?? {},
    extensions: extensions ?? {},
    isLink: false,
  };
}
