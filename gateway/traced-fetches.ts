import { SpanKind } from '@opentelemetry/api';
import type { SubgraphClient } from './engine/subgraphs/subgraph-client';
import type { Trace } from './engine/telemetry/trace';

type Headers = Readonly<Record<string, string>>;

/**
 * A span for each request to a subgraph, which the subgraph is told of. The engine knows nothing of spans: the headers
 * of the request lead to its trace, and every operation has headers of its own.
 */
export function traceFetches() {
  const traces = new WeakMap<Headers, Trace>();
  return {
    remember: (headers: Headers, trace: Trace): Headers => {
      traces.set(headers, trace);
      return headers;
    },
    client: (client: SubgraphClient): SubgraphClient => ({
      name: client.name,
      close: () => client.close(),
      ask: async (call) => {
        const span = traces.get(call.headers)?.begin('fetch', { subgraph: client.name }, SpanKind.CLIENT);
        if (span === undefined) return client.ask(call);
        const answer = await client.ask({ ...call, headers: { ...call.headers, ...span.headers() } });
        span.end(answer.kind === 'failed' ? answer.code : undefined);
        return answer;
      },
    }),
  };
}
