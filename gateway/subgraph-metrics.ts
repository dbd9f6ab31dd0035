import { Gauge, Histogram, type Registry } from 'prom-client';

/** What came of one question to a subgraph. */
export type SubgraphOutcome =
  'answered' | 'errors' | 'unavailable' | 'timeout' | 'bad_response' | 'cancelled';

export interface SubgraphMetrics {
  /** How long subgraphs take, by what came of it. */
  readonly duration: Histogram<'subgraph' | 'outcome'>;
  /** 1 while a subgraph is not asked since it failed too often. */
  readonly breakerOpen: Gauge<'subgraph'>;
  readonly planDuration: Histogram;
  /** Sources of subscriptions; one may serve many readers. */
  readonly sourcesOpen: Gauge<'subgraph'>;
}

export function createSubgraphMetrics(registry: Registry): SubgraphMetrics {
  const registers = [registry];
  const buckets = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5];
  return {
    duration: new Histogram({
      name: 'courtyard_subgraph_request_duration_seconds',
      help: 'Time for one answer of a subgraph; outcome is answered, errors (some in the answer) or why there is none.',
      labelNames: ['subgraph', 'outcome'],
      buckets,
      registers,
    }),
    breakerOpen: new Gauge({
      name: 'courtyard_subgraph_breaker_open',
      help: '1 while a subgraph is left alone since it failed too often.',
      labelNames: ['subgraph'],
      // Of several workers, one may leave it alone and another not yet.
      aggregator: 'max',
      registers,
    }),
    sourcesOpen: new Gauge({
      name: 'courtyard_stream_sources_open',
      help: 'Sources of subscriptions that are open at subgraphs; equal subscriptions share one.',
      labelNames: ['subgraph'],
      registers,
    }),
    planDuration: new Histogram({
      name: 'courtyard_plan_duration_seconds',
      help: 'Time to plan an operation that was not planned before.',
      buckets,
      registers,
    }),
  };
}
