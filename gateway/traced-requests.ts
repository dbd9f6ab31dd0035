import type { Attributes, Tracer } from '@opentelemetry/api';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { observationOf } from '@courtyard/shared/service/observed-request';
import { beginTrace, type Trace } from './engine/telemetry/trace';

export interface TracedRequests {
  /** For the hooks of a route: the span lasts from the head of the request to the end of the answer. */
  readonly hooks: {
    onRequest(request: FastifyRequest, reply: FastifyReply, done: () => void): void;
    onResponse(request: FastifyRequest, reply: FastifyReply, done: () => void): void;
  };
  of(request: FastifyRequest): Trace;
}

const kept = Symbol('trace');

/** A span for each request. It holds no word of the document, its variables or its answer. */
export function traceRequests(tracer: Tracer): TracedRequests {
  const of = (request: FastifyRequest & { [kept]?: Trace }): Trace =>
    (request[kept] ??= beginTrace(tracer, 'request', request.headers));
  return {
    of,
    hooks: {
      onRequest: (request, _reply, done) => {
        const trace = of(request);
        if (!trace.isSilent) trace.note(knownAtFirst(request));
        done();
      },
      onResponse: (request, reply, done) => {
        const trace = of(request);
        if (!trace.isSilent) trace.note(knownAtLast(request, reply));
        trace.end(reply.statusCode >= 500 ? String(reply.statusCode) : undefined);
        done();
      },
    },
  };
}

function knownAtFirst({ method, routeOptions, id }: FastifyRequest): Attributes {
  return {
    'http.request.method': method,
    'url.path': routeOptions.url ?? '',
    'courtyard.request.id': id,
  };
}

function knownAtLast(request: FastifyRequest, { statusCode }: FastifyReply): Attributes {
  const { operation, errorCodes } = observationOf(request);
  return {
    'http.response.status_code': statusCode,
    ...(operation && { 'graphql.operation.type': operation.type }),
    ...(operation?.name && { 'graphql.operation.name': operation.name }),
    ...(errorCodes && { 'courtyard.error.codes': [...errorCodes] }),
  };
}
