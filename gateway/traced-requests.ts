import type { Tracer } from '@opentelemetry/api';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { observationOf } from '@courtyard/shared/service/observed-request';
import { beginTrace, type Trace } from './engine/telemetry/trace';

export interface TracedRequests {
  /** For the hooks of a route: the span lasts from the head of the request to the end of the answer. */
  readonly hooks: {
    onRequest(request: FastifyRequest, reply: FastifyReply): Promise<void>;
    onResponse(request: FastifyRequest, reply: FastifyReply): Promise<void>;
  };
  of(request: FastifyRequest): Trace;
}

/** A span for each request. It holds no word of the document, its variables or its answer. */
export function traceRequests(tracer: Tracer): TracedRequests {
  const traces = new WeakMap<FastifyRequest, Trace>();
  const of = (request: FastifyRequest): Trace => {
    const trace = traces.get(request) ?? beginTrace(tracer, 'request', request.headers);
    traces.set(request, trace);
    return trace;
  };
  return {
    of,
    hooks: {
      onRequest: (request) => {
        of(request).note({
          'http.request.method': request.method,
          'url.path': request.routeOptions.url ?? '',
          'courtyard.request.id': request.id,
        });
        return Promise.resolve();
      },
      onResponse: (request, reply) => {
        const { operation, errorCodes } = observationOf(request);
        const trace = of(request);
        trace.note({
          'http.response.status_code': reply.statusCode,
          ...(operation && { 'graphql.operation.type': operation.type }),
          ...(operation?.name && { 'graphql.operation.name': operation.name }),
          ...(errorCodes && { 'courtyard.error.codes': [...errorCodes] }),
        });
        trace.end(reply.statusCode >= 500 ? String(reply.statusCode) : undefined);
        return Promise.resolve();
      },
    },
  };
}
