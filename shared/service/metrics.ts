import type { FastifyInstance } from 'fastify';
import { collectDefaultMetrics, Counter, Histogram, Registry } from 'prom-client';

/** What every process tells Prometheus. Labels come from lists of ours only, so that none can grow. */
export interface Metrics {
  readonly registry: Registry;
  readonly requestDuration: Histogram<'route' | 'status'>;
  readonly graphqlErrors: Counter<'code'>;
  /** Null where one process is the whole. */
  readonly gather: GatherMetrics | null;
}

/** All that one process tells of itself. */
export type ToldMetrics = Awaited<ReturnType<Registry['getMetricsAsJSON']>>;

/** Where several processes are one server: makes of how one tells its own how it tells those of all, as text. */
export type GatherMetrics = (own: () => Promise<ToldMetrics>) => () => Promise<string>;

export function createMetrics(gather: GatherMetrics | null = null): Metrics {
  const registry = new Registry();
  const registers = [registry];
  return {
    registry,
    gather,
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
export function serveMetrics(door: FastifyInstance, { registry, gather }: Metrics): void {
  const own = () => Registry.merge([registry, ofTheProcess()]);
  const tell = gather === null ? () => own().metrics() : gather(() => own().getMetricsAsJSON());
  door.get('/metrics', async (_request, reply) => reply.type(registry.contentType).send(await tell()));
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
