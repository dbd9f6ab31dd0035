import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { DataSetName } from '@courtyard/shared/data-set';
import { startGateway } from '@courtyard/gateway/server';
import { startService, type RunningService } from '@courtyard/shared/service/start-service';
import { createFilledDatabases, silentLog, testSettings } from './filled-databases';
import { StatementCounter } from './counting';
import { dropDatabase } from './databases';
import { startRecordingProxy, type RecordingProxy } from './recording-proxy';
import { services, type ServiceName } from './services';

export interface GraphAnswer {
  readonly data?: Record<string, unknown> | null;
  readonly errors?: ReadonlyArray<{ message: string; path?: unknown[]; extensions: Record<string, unknown> }>;
}

export interface WholeGraph {
  readonly url: string;
  query(query: string, variables?: Record<string, unknown>): Promise<GraphAnswer>;
  /** How many requests and statements an operation takes, by service. */
  measure(query: string, variables?: Record<string, unknown>): Promise<Measurement>;
  /** What stands between the gateway and a service; it can be told to fail. */
  proxy(name: ServiceName): RecordingProxy;
  service(name: ServiceName): RunningService;
  close(): Promise<void>;
}

export interface Measurement {
  readonly answer: GraphAnswer;
  readonly requests: number;
  readonly statements: number;
}

interface GraphSettings {
  readonly subgraphTimeoutMs?: number;
  /** What an operation may be estimated to cost, where a test asks for more than anybody may. */
  readonly costLimit?: number;
  /** What the databases are copies of. */
  readonly dataSets?: readonly DataSetName[];
}

/** All five services on copies of filled databases, joined by a gateway, over real HTTP. */
export async function startWholeGraph({
  // A busy machine must not look like a stakeholder that is down.
  subgraphTimeoutMs = 30_000,
  costLimit,
  dataSets = ['article'],
}: GraphSettings = {}): Promise<WholeGraph> {
  const databases = await createFilledDatabases(dataSets);
  const counters = new Map(services.map(({ name }) => [name, new StatementCounter()]));
  const running = await Promise.all(
    services.map((definition) => {
      const databaseUrl = databases.get(definition.name) ?? '';
      const queryLogger = counters.get(definition.name);
      const settings = { ...testSettings, databaseUrl, placeFeedUrl: null, dataSets: [], poolSize: 4 };
      return startService(definition, { ...settings, ...(queryLogger && { queryLogger }) }, silentLog);
    }),
  );
  await Promise.all(running.map(({ prepared }) => prepared));
  const proxies = new Map<string, RecordingProxy>();
  for (const service of running) proxies.set(service.name, await startRecordingProxy(service.url));
  const gateway = await startGateway({
    supergraph: readFileSync(join(__dirname, '..', '..', 'gateway', 'supergraph.graphql'), 'utf8'),
    host: '127.0.0.1',
    port: 0,
    subgraphTimeoutMs,
    ...(costLimit !== undefined && { cost: { anonymous: costLimit, signedIn: costLimit, subgraphs: {} } }),
    subgraphUrls: Object.fromEntries([...proxies].map(([name, proxy]) => [name, `${proxy.url}/graphql`])),
    consoleFolder: null,
    log: silentLog,
  });
  const query = (text: string, variables?: Record<string, unknown>) => ask(gateway.url, text, variables);
  const sum = (values: Iterable<{ count: number }>) =>
    [...values].reduce((total, { count }) => total + count, 0);

  return {
    url: gateway.url,
    query,
    measure: async (text, variables) => {
      const before = { requests: sum(proxies.values()), statements: sum(counters.values()) };
      const answer = await query(text, variables);
      return {
        answer,
        requests: sum(proxies.values()) - before.requests,
        statements: sum(counters.values()) - before.statements,
      };
    },
    proxy: (name) => known(proxies.get(name)),
    service: (name) => known(running.find((service) => service.name === name)),
    close: async () => {
      await gateway.close();
      await Promise.all([...proxies.values()].map((proxy) => proxy.close()));
      await Promise.all(running.map((service) => service.close()));
      await Promise.all([...databases.values()].map(dropDatabase));
    },
  };
}

/** Sends one operation as a client does. */
export async function ask(
  url: string,
  query: string,
  variables: Record<string, unknown> = {},
): Promise<GraphAnswer> {
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query, variables }),
  });
  return (await response.json()) as GraphAnswer;
}

function known<Value>(value: Value | undefined): Value {
  if (value === undefined) throw new Error('No such service.');
  return value;
}
