import type { FastifyInstance } from 'fastify';
import type { GraphQLFormattedError } from 'graphql';

/** Puts the id of the request into refusals that come before there is an operation, and so before any plugin. */
export function putRequestIdIntoRefusals(door: FastifyInstance): void {
  door.addHook('onSend', (request, reply, payload, done) => {
    const isRefusal = reply.statusCode >= 400 && request.routeOptions.url === '/graphql';
    done(null, isRefusal && typeof payload === 'string' ? withRequestId(payload, request.id) : payload);
  });
}

function withRequestId(payload: string, requestId: string): string {
  const { errors, ...rest } = read(payload);
  if (errors === undefined) return payload;
  const named = errors.map((error) => ({ ...error, extensions: { ...error.extensions, requestId } }));
  return JSON.stringify({ errors: named, ...rest });
}

function read(payload: string): { errors?: readonly GraphQLFormattedError[] } {
  try {
    return JSON.parse(payload) as { errors?: readonly GraphQLFormattedError[] };
  } catch {
    // A refused HEAD has no body.
    return {};
  }
}
