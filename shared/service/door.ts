import { randomUUID } from 'node:crypto';
import fastify, { type FastifyInstance } from 'fastify';
import { GraphQLError } from 'graphql';
import { describe } from '../errors/refusal';
import { drainBeforeClosing } from './drain';
import type { Logger } from './log';

interface DoorOptions {
  readonly log: Logger;
  /** Whether requests can be answered now. */
  readonly isReady: () => Promise<boolean>;
}

/** The HTTP door of every process: request ids, one log line per request, `/health` and `/ready`. */
export function createDoor({ log, isReady }: DoorOptions): FastifyInstance {
  const door = fastify({
    logger: false,
    bodyLimit: 1_048_576,
    genReqId: requestId,
    forceCloseConnections: 'idle',
  });
  drainBeforeClosing(door);

  door.addHook('onRequest', async (request, reply) => {
    reply.header('x-request-id', request.id);
    return Promise.resolve();
  });
  door.addHook('onResponse', async (request, reply) => {
    const path = request.url.split('?', 1)[0];
    const quiet = path === '/health' || path === '/ready' || path === '/index';
    const line = {
      requestId: request.id,
      method: request.method,
      path,
      status: reply.statusCode,
      ms: Math.round(reply.elapsedTime),
    };
    log[quiet ? 'debug' : 'info'](line, 'answered');
    return Promise.resolve();
  });
  door.setErrorHandler(async (error, request, reply) => {
    const { status, extensions } = answerFor(error);
    if (status >= 500) log.error({ requestId: request.id, err: error }, 'a request could not be answered');
    return reply.status(status).send({
      errors: [{ message: extensions.messageEn, extensions: { ...extensions, requestId: request.id } }],
    });
  });

  door.setNotFoundHandler(async (request, reply) => {
    const extensions = describe('BAD_REQUEST', {
      why: `${request.method} ${request.url.slice(0, 60)} leads nowhere`,
    });
    return reply.status(404).send({
      errors: [{ message: extensions.messageEn, extensions: { ...extensions, requestId: request.id } }],
    });
  });

  door.get('/health', () => ({ status: 'alive' }));
  door.get('/ready', async (_request, reply) => {
    const ready = await isReady();
    return reply.status(ready ? 200 : 503).send({ status: ready ? 'ready' : 'not ready' });
  });
  return door;
}

/** Keeps the id a gateway gave, if it is one; anything else is replaced. */
function requestId(request: { headers: Record<string, string | string[] | undefined> }): string {
  const given = request.headers['x-request-id'];
  return typeof given === 'string' && /^[\w.-]{1,64}$/.test(given) ? given : randomUUID();
}

function answerFor(error: unknown) {
  if (error instanceof GraphQLError)
    return { status: 400, extensions: error.extensions as ReturnType<typeof describe> };
  const { statusCode, message } = error as { statusCode?: number; message: string };
  if (statusCode !== undefined && statusCode < 500) {
    return { status: statusCode, extensions: describe('BAD_REQUEST', { why: message }) };
  }
  return { status: 500, extensions: describe('INTERNAL_SERVER_ERROR') };
}
