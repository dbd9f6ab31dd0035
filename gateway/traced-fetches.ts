import { SpanKind } from '@opentelemetry/api';
import type { SubgraphAnswer, SubgraphCall, SubgraphClient } from './engine/subgraphs/subgraph-client';
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
      if (!trace.isSilent) traces.set(headers, trace);
      return headers;
    },
    client: (client: SubgraphClient): SubgraphClient => ({
      name: client.name,
      close: () => client.close(),
      ask: (call) => {
        const trace = traces.get(call.headers);
        return trace === undefined ? client.ask(call) : askWithin(trace, client, call);
      },
    }),
  };
}

async function askWithin(trace: Trace, client: SubgraphClient, call: SubgraphCall): Promise<SubgraphAnswer> {
  const span = trace.begin('fetch', { subgraph: client.name }, SpanKind.CLIENT);
  const answer = await client.ask({ ...call, headers: { ...call.headers, ...span.headers() } });
  span.end(answer.kind === 'failed' ? answer.code : undefined);
  return answer;
}
