import type { FastifyInstance } from 'fastify';
import { collectDefaultMetrics, Counter, Histogram, Registry } from 'prom-client';

/** What every process tells Prometheus. Labels come from lists of ours only, so that none can grow. */
export interface Metrics {
  readonly registry: Registry;
  readonly requestDuration: Histogram<'route' | 'status'>;
  readonly graphqlErrors: Counter<'code'>;
}

export function createMetrics(): Metrics {
  const registry = new Registry();
  const registers = [registry];
  return {
    registry,
    requestDuration: new Histogram({
      name: 'courtyard_http_request_duration_seconds',
      help: 'Time from a request to the end of its answer, by route and status.',
      labelNames: ['route', 'status'],
      buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10],
      registers,
    }),
    graphqlErrors: new Counter({
      name: 'courtyard_graphql_errors_total',
      help: 'Errors in answers, by the code of the catalogue.',
      labelNames: ['code'],
      registers,
    }),
  };
}

/** Serves `GET /metrics` in the text format of Prometheus. */
export function serveMetrics(door: FastifyInstance, { registry }: Metrics): void {
  door.get('/metrics', async (_request, reply) => {
    const text = await Registry.merge([registry, ofTheProcess()]).metrics();
    return reply.type(registry.contentType).send(text);
  });
}

let processRegistry: Registry | undefined;

/** Memory, processor and event loop belong to the process, of which tests hold several services. */
function ofTheProcess(): Registry {
  if (processRegistry === undefined) {
    processRegistry = new Registry();
    collectDefaultMetrics({ register: processRegistry });
  }
  return processRegistry;
}
