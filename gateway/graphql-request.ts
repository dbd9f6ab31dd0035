import { HeaderMap, type HTTPGraphQLRequest } from '@apollo/server';
import type { FastifyRequest } from 'fastify';

/** A request as the GraphQL server takes it. */
export function graphqlRequestOf({ method, headers, body, url }: FastifyRequest): HTTPGraphQLRequest {
  const map = new HeaderMap();
  for (const [name, value] of Object.entries(headers)) {
    if (value) map.set(name, Array.isArray(value) ? value.join(', ') : value);
  }
  const start = url.indexOf('?');
  return {
    // HEAD is GET of which nobody reads the body.
    method: method === 'HEAD' ? 'GET' : method,
    headers: map,
    search: start === -1 ? '' : url.slice(start),
    body,
  };
}
