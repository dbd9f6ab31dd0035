import type { GatewayGraphQLResponse } from '@apollo/server-gateway-interface';
import { Histogram, type Registry } from 'prom-client';

/** How long subgraphs take, by what came of it. */
export type SubgraphDuration = Histogram<'subgraph' | 'outcome'>;

export function measureSubgraphs(registry: Registry): SubgraphDuration {
  return new Histogram({
    name: 'courtyard_subgraph_request_duration_seconds',
    help: 'Time for one answer of a subgraph; outcome is answered, errors (some in the answer) or unavailable.',
    labelNames: ['subgraph', 'outcome'],
    buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5],
    registers: [registry],
  });
}

export function outcomeOf({ errors }: GatewayGraphQLResponse): 'answered' | 'errors' {
  return errors !== undefined && errors.length > 0 ? 'errors' : 'answered';
}
