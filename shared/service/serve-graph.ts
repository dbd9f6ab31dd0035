import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { GraphQLError } from 'graphql';
import type { DataSource } from 'typeorm';
import type { ServedTenants } from '../database/row-rule';
import { createErrorFormatter } from '../errors/format-error';
import { anonymous } from '../viewer';
import { createAnswering, isSubscription, type Answering } from './graph/answering';
import { refuseCrossSite } from './graph/cross-site';
import { answerType, plainAnswerType, takesEvents } from './graph/media-type';
import type { AskedOperation } from './graph/read-operation';
import { readGraphRequest } from './graph/read-request';
import { badRequest, RequestRefused } from './graph/request-refused';
import { writeAnswer, writeErrors } from './graph/write-answer';
import type { Logger } from './log';
import type { Metrics } from './metrics';
import { noteErrors, noteOperation, observationOf } from './observed-request';
import type { ServiceDefinition } from './service-definition';
import type { Changes } from './streams/changes';
import { sendEvents } from './streams/server-sent-events';
import { serveSockets, type Sockets } from './streams/sockets';

export interface GraphSurroundings {
  readonly dataSource: DataSource;
  readonly tenants: ServedTenants;
  readonly changes: Changes;
  readonly log: Logger;
  readonly metrics: Metrics;
  readonly isPrepared: () => boolean;
}

/** The errors of a request, put into words for its caller and counted. */
type Show = (request: FastifyRequest, errors: readonly GraphQLError[] | undefined) => Shown;
type Shown = ReturnType<typeof writeErrors> | undefined;

/**
 * Serves a service's part of the graph at `/graphql`, with a fresh context for each request and for each event. What
 * can be subscribed to is also told over WebSockets, which have to be closed before the door.
 */
export function serveGraph(
  door: FastifyInstance,
  definition: ServiceDefinition,
  { dataSource, tenants, changes, log, metrics, isPrepared }: GraphSurroundings,
): Sockets | null {
  const formatError = createErrorFormatter(log);
  const answering = createAnswering(definition.schema, () =>
    definition.createContext({ dataSource, viewer: anonymous, tenants, changes }),
  );
  const show: Show = (request, errors) => {
    if (errors === undefined) return undefined;
    const written = writeErrors(errors, formatError, request.id);
    noteErrors(observationOf(request), written, metrics);
    return written;
  };
  door.route({
    url: '/graphql',
    method: ['GET', 'POST', 'OPTIONS'],
    handler: async (request, reply) => {
      try {
        return await answerRequest({ request, reply }, answering, show);
      } catch (error) {
        if (!(error instanceof RequestRefused)) throw error;
        void reply.status(error.status).headers(error.headers);
        if (!reply.hasHeader('content-type')) void reply.type(plainAnswerType);
        return writeAnswer(undefined, show(request, error.errors));
      }
    },
  });
  if (!definition.schema.getSubscriptionType()) return null;
  return serveSockets(door, { answering, formatError, log, metrics, isPrepared });
}

interface Exchange {
  readonly request: FastifyRequest;
  readonly reply: FastifyReply;
}

/** The way of a request to its answer, step by step; each throws `RequestRefused` where it ends there. */
async function answerRequest({ request, reply }: Exchange, answering: Answering, show: Show) {
  const { accept } = request.headers;
  refuseCrossSite(request.headers);
  const graphRequest = readGraphRequest(request);
  const type = answerType(accept);
  if (type !== null) void reply.type(type);
  else if (!takesEvents(accept)) throw notAcceptable();
  const asked = answering.read(graphRequest, (operation) => noteOperation(observationOf(request), operation));
  if (takesEvents(accept) && (type === null || isSubscription(asked))) {
    return answerByEvents({ request, reply }, { answering, asked, show });
  }
  const { data, errors } = await answering.answer(asked);
  return writeAnswer(data, show(request, errors));
}

interface Streaming {
  readonly answering: Answering;
  readonly asked: AskedOperation;
  readonly show: Show;
}

/** A subscription has no line in the log before it ends: how long it lasted says nothing of how fast answers are. */
async function answerByEvents({ request, reply }: Exchange, { answering, asked, show }: Streaming) {
  const answers = await answering.answerEvents(asked);
  const observed = observationOf(request);
  observed.isStream = isSubscription(asked);
  await sendEvents(reply, answers, {
    write: ({ data, errors }) => writeAnswer(data, show(request, errors)),
    writeError: (error) => writeAnswer(undefined, show(request, [asGraphQLError(error)])),
  });
}

function asGraphQLError(error: unknown): GraphQLError {
  return error instanceof GraphQLError ? error : new GraphQLError('', { originalError: error as Error });
}

function notAcceptable(): RequestRefused {
  return badRequest(
    "An 'accept' header was provided for this request which does not accept what is answered",
    406,
  );
}
