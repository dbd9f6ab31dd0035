import { startGateway, type GatewayOptions, type RunningGateway } from '@courtyard/gateway/server';
import { createLog } from '@courtyard/shared/service/log';
import { startFaultProxy, type FaultProxy } from '../../support/fault-proxy';
import { composeSmallGraph, type Answer } from '../../support/small-graph';
import {
  createSmallSubgraphs,
  listenForSubgraphs,
  type RecordedRequest,
  type SmallSubgraph,
} from '../../support/small-subgraphs';

/** Longer than any machine needs, so that only a test that means it runs into the timeout. */
const ampleMs = 60_000;

export interface LogLine {
  readonly level: string;
  readonly msg: string;
  readonly requestId?: string;
  readonly [name: string]: unknown;
}

/** What came back for one request, with the words of the whole answer. */
export interface Reply extends Answer {
  readonly status: number;
  readonly requestId: string;
  readonly text: string;
}

export interface FaultyGateway {
  readonly url: string;
  readonly gateway: RunningGateway;
  readonly supergraph: string;
  /** What stands before each subgraph. */
  proxy(subgraph: string): FaultProxy;
  /** What reached the subgraphs themselves. */
  readonly requests: RecordedRequest[];
  /** The lines of the log; those of one request where its id is given. */
  log(requestId?: string): LogLine[];
  query(query: string, headers?: Readonly<Record<string, string>>): Promise<Reply>;
  close(): Promise<void>;
}

/** The real gateway over real subgraphs, with something in front of each that can fail. */
export async function startFaultyGateway(
  stakeholders: readonly SmallSubgraph[],
  options: Partial<GatewayOptions> = {},
): Promise<FaultyGateway> {
  const subgraphs = createSmallSubgraphs(stakeholders);
  const listener = await listenForSubgraphs(subgraphs);
  const proxies = new Map<string, FaultProxy>();
  for (const { name } of stakeholders) {
    proxies.set(name, await startFaultProxy({ target: listener.url(name) }));
  }
  const proxy = (subgraph: string): FaultProxy => {
    const found = proxies.get(subgraph);
    if (found === undefined) throw new Error(`There is no subgraph ${subgraph}.`);
    return found;
  };
  // The path at the proxy is the one at the subgraph.
  const urlOf = (name: string) => proxy(name).url.replace('/graphql', `/${name}`);
  const supergraph = composeSmallGraph(stakeholders, urlOf);
  const lines: string[] = [];
  const log = createLog('gateway', { write: (line) => void lines.push(line) });
  // Other tests keep silent.
  log.level = 'info';
  const gateway = await startGateway({
    supergraph,
    host: '127.0.0.1',
    port: 0,
    consoleFolder: null,
    subgraphTimeoutMs: ampleMs,
    log,
    ...options,
  });
  return {
    url: gateway.url,
    gateway,
    supergraph,
    proxy,
    requests: subgraphs.requests,
    log: (requestId) =>
      lines
        .map((line) => JSON.parse(line) as LogLine)
        .filter((line) => requestId === undefined || line.requestId === requestId),
    query: (query, headers) => ask(gateway.url, query, headers),
    close: async () => {
      for (const each of proxies.values()) each.release();
      await gateway.close();
      await Promise.all([...proxies.values()].map((each) => each.close()));
      await listener.close();
    },
  };
}

async function ask(
  url: string,
  query: string,
  headers: Readonly<Record<string, string>> = {},
): Promise<Reply> {
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify({ query }),
  });
  const text = await response.text();
  const requestId = response.headers.get('x-request-id') ?? '';
  return { ...(JSON.parse(text) as Answer), status: response.status, requestId, text };
}
