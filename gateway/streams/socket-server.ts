import { randomUUID } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';
import { CloseCode, makeServer, type Context, type Server, type SubscribePayload } from 'graphql-ws';
import { GraphQLSchema, parse, type ExecutionArgs, type ExecutionResult, type GraphQLError } from 'graphql';
import type { ReadCaller } from '../callers';
import type { StreamedAnswer } from '../engine/streams/answer-stream';
import { inOrder } from './answer-text';
import { refusalWords } from './close-words';
import { connectionHeaders } from './connection-headers';
import { refuseHostileKeys } from './hostile-keys';
import { shuttingDown, type OpenStreams } from './open-streams';
import { placeHolder, tooManyStreams, type TakePlace } from './places';
import type { SocketConnection } from './socket-connection';
import type { SocketOperations } from './socket-operations';
import type { ToldError } from './told-error';

/** One connection, from its opening to its end. */
export interface SocketSession {
  readonly connection: SocketConnection;
  readonly operations: SocketOperations;
  readonly address: string;
  /** Those of the request that opened it; with `connection_init` those that were said come in. */
  headers: IncomingHttpHeaders;
  /** Gives back its place among the connections of its caller. */
  leave: () => void;
  hasEnded: boolean;
}

export interface SocketServerOptions {
  readonly readCaller: ReadCaller;
  readonly forwardHeaders: readonly string[];
  readonly streams: OpenStreams;
  /** A place for the connection among those of its caller. */
  readonly takePlace: TakePlace;
  readonly isClosing: () => boolean;
}

/** Operations of one connection that may be under way at once. */
const mostPerConnection = 100;

type Params = Record<string, unknown> | undefined;
type Session = Context<Params, SocketSession>;

/** The protocol graphql-transport-ws, with operations that are answered elsewhere. */
export function createSocketServer(options: SocketServerOptions): Server<SocketSession> {
  return makeServer<Params, SocketSession>({
    jsonMessageReviver: refuseHostileKeys,
    onConnect: ({ extra, connectionParams }) => greet(extra, connectionParams ?? {}, options),
    onSubscribe: ({ extra }, _id, payload) => run(extra, payload, options),
    execute: ({ rootValue }) => rootValue as ExecutionResult | AsyncIterableIterator<ExecutionResult>,
    onNext: (_context: Session, _id, _payload, _args, answer) => inOrder(answer as unknown as StreamedAnswer),
    // What ends a stream comes wrapped.
    onError: (_context: Session, _id, _payload, errors) =>
      errors.map((error) => ((error.originalError ?? error) as GraphQLError).toJSON()),
  });
}

/** Lets a connection in, or says why not by closing it. */
async function greet(
  session: SocketSession,
  params: Readonly<Record<string, unknown>>,
  { readCaller, forwardHeaders, takePlace, streams }: SocketServerOptions,
): Promise<boolean> {
  try {
    session.headers = connectionHeaders(session.headers, params, forwardHeaders);
    const caller = await readCaller(session.headers.authorization);
    session.leave = takePlace(placeHolder(caller, session.address));
    // It may have gone while its token was read.
    if (session.hasEnded) session.leave();
    return true;
  } catch (thrown) {
    const told = streams.tellError(thrown, '');
    const code = closeCodes[String(told.extensions.code)] ?? 1011;
    session.connection.close(code, refusalWords(told, code));
    return false;
  }
}

const closeCodes: Readonly<Record<string, number>> = {
  UNAUTHENTICATED: CloseCode.Forbidden,
  BAD_REQUEST: CloseCode.BadRequest,
  UNAVAILABLE: 1013,
  TOO_MANY_STREAMS: 1013,
};

async function run(
  { connection, operations, headers, address }: SocketSession,
  payload: SubscribePayload,
  { streams, isClosing }: SocketServerOptions,
): Promise<ExecutionArgs | readonly ToldError[]> {
  const refuse = (error: GraphQLError) => [streams.tellError(error, randomUUID())];
  if (isClosing()) return refuse(shuttingDown());
  if (connection.underWay() > mostPerConnection) return refuse(tooManyStreams(mostPerConnection));
  const outcome = await operations.run(payload, { headers, address });
  if (outcome.kind === 'refused') return outcome.errors;
  return ready(outcome.kind === 'stream' ? outcome.stream : outcome.answer);
}

/** The protocol's server wants something to execute; this has been. */
function ready(rootValue: unknown): ExecutionArgs {
  return { schema: nothing, document: anything, rootValue };
}

const nothing = new GraphQLSchema({});
const anything = parse('{ __typename }', { noLocation: true });
