import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Logger } from './log';
import type { Metrics } from './metrics';
import { observationOf } from './observed-request';

/** Asked every few seconds by machines; they fill a log in which nobody finds the callers any more. */
const asked = new Set(['/health', '/ready', '/index', '/metrics']);

/** Writes one line for each request and counts it. Nothing in either was written by a caller but the operation's name. */
export function logRequests(
  door: FastifyInstance,
  { log, metrics: { requestDuration } }: { log: Logger; metrics: Metrics },
): void {
  door.addHook('onResponse', (request, reply, done) => {
    if (observationOf(request).isStream) return done();
    const route = request.routeOptions.url ?? 'none';
    requestDuration.observe({ route, status: reply.statusCode }, reply.elapsedTime / 1_000);
    const quiet = asked.has(route) && (reply.statusCode < 400 || route === '/ready');
    log[quiet ? 'debug' : 'info'](lineOf(request, reply), 'answered');
    done();
  });
}

function lineOf(request: FastifyRequest, reply: FastifyReply) {
  const { operation, errorCodes } = observationOf(request);
  return {
    requestId: request.id,
    method: request.method,
    path: pathOf(request, reply),
    status: reply.statusCode,
    ms: Math.round(reply.elapsedTime),
    ...(operation && { operation: operation.name, operationType: operation.type }),
    ...(errorCodes && { errorCodes }),
  };
}

/** A path that leads nowhere may hold anything; it is not repeated. */
function pathOf({ is404, url, routeOptions }: FastifyRequest, { statusCode }: FastifyReply): string | null {
  const route = routeOptions.url;
  if (is404 || route === undefined || (route.includes('*') && statusCode >= 400)) return null;
  return url.split('?', 1)[0] ?? null;
}
