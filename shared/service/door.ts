import { randomUUID } from 'node:crypto';
import fastify, { type FastifyInstance } from 'fastify';
import { GraphQLError } from 'graphql';
import { describeFailure } from '../errors/failure';
import { describe, type RefusalExtensions } from '../errors/refusal';
import { logRequests } from './access-log';
import { drainBeforeClosing } from './drain';
import type { Logger } from './log';
import { serveMetrics, type Metrics } from './metrics';
import { serveReadiness, type Readiness } from './readiness';

interface DoorOptions {
  readonly log: Logger;
  readonly metrics: Metrics;
  readonly readiness: Readiness;
}

/** The HTTP door of every process: request ids, one log line per request, `/health`, `/ready` and `/metrics`. */
export function createDoor({ log, metrics, readiness }: DoorOptions): FastifyInstance {
  const door = fastify({
    logger: false,
    bodyLimit: 1_048_576,
    genReqId: requestIdOf,
    forceCloseConnections: 'idle',
    schemaController: { compilersFactory: { buildValidator: noSchemas, buildSerializer: noSchemas } },
  });
  drainBeforeClosing(door);
  door.addHook('onRequest', (request, reply, done) => {
    reply.header('x-request-id', request.id);
    done();
  });
  logRequests(door, { log, metrics });
  answerErrors(door, log);
  door.get('/health', () => ({ status: 'alive' }));
  serveReadiness(door, { log, readiness });
  serveMetrics(door, metrics);
  return door;
}

/** GraphQL checks what comes in. Fastify's own compilers of JSON schemas would be a fifth of all that a process loads. */
function noSchemas(): never {
  throw new Error('A route of the door has no JSON schema.');
}

/** Keeps the id a gateway gave, if it is one; anything else is replaced. */
export function requestIdOf(request: { headers: Record<string, string | string[] | undefined> }): string {
  const given = request.headers['x-request-id'];
  return typeof given === 'string' && /^[\w.-]{1,64}$/.test(given) ? given : randomUUID();
}

/** Whatever goes wrong before or beside GraphQL is answered as GraphQL answers. */
function answerErrors(door: FastifyInstance, log: Logger): void {
  door.setErrorHandler(async (error, request, reply) => {
    const { status, extensions } = answerFor(error);
    if (status >= 500) log.error({ requestId: request.id, err: error }, 'a request could not be answered');
    return reply.status(status).send(answerOf(extensions, request.id));
  });
  door.setNotFoundHandler(async (request, reply) => {
    const extensions = describe('BAD_REQUEST', {
      why: `${request.method} ${request.url.slice(0, 60)} leads nowhere`,
    });
    return reply.status(404).send(answerOf(extensions, request.id));
  });
}

function answerOf(extensions: RefusalExtensions, requestId: string) {
  return { errors: [{ message: extensions.messageEn, extensions: { ...extensions, requestId } }] };
}

function answerFor(error: unknown): { status: number; extensions: RefusalExtensions } {
  if (error instanceof GraphQLError) {
    return { status: 400, extensions: error.extensions as RefusalExtensions };
  }
  const { statusCode, message } = error as { statusCode?: number; message: string };
  if (statusCode !== undefined && statusCode < 500) {
    return { status: statusCode, extensions: describe('BAD_REQUEST', { why: message }) };
  }
  const extensions = describeFailure(error);
  return { status: extensions.retryable ? 503 : 500, extensions };
}
