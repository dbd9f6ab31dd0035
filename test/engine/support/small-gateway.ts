import '@courtyard/gateway/telemetry-off';
import type { GatewayInterface } from '@apollo/server-gateway-interface';
import type { TakeParts } from '@courtyard/gateway/engine/defer/answer-parts';
import type { EngineOptions } from '@courtyard/gateway/engine/engine';
import type { QueryPlan } from '@courtyard/gateway/engine/planning/plan';
import type { TakeStream } from '@courtyard/gateway/engine/streams/answer-stream';
import type { Planner, PlanRequest } from '@courtyard/gateway/engine/planning/planner';
import {
  createSubgraphClient,
  type SubgraphAnswer,
  type SubgraphClient,
} from '@courtyard/gateway/engine/subgraphs/subgraph-client';
import { catalogue } from '@courtyard/shared/errors/catalogue';
import type { SmallSubgraphs } from './small-subgraphs';

export type EngineName = 'courtyard' | 'apollo';

/** Over real HTTP, or by calling the subgraphs' schemas in this process. */
export type Transport = 'http' | 'memory';

/** What a request to a small graph carries besides its operation. */
export interface SmallContext {
  readonly headers: Readonly<Record<string, string>>;
  /** What takes a stream, where the request came by a way that carries one. */
  readonly takeStream?: TakeStream;
  /** What takes the later parts of an answer, where the request came by a way that carries them. */
  readonly takeParts?: TakeParts;
}

/** Settings of Courtyard's own engine, where a test needs others. */
export type EngineSettings = Partial<EngineOptions<SmallContext>>;

interface GatewayOptions {
  readonly supergraph: string;
  readonly subgraphs: SmallSubgraphs;
  readonly transport: Transport;
  readonly settings?: EngineSettings;
}

/** What Apollo Server takes as its gateway. Each engine is loaded when it is first asked for. */
export function createSmallGateway(engine: EngineName, options: GatewayOptions): Promise<GatewayInterface> {
  return engine === 'apollo' ? createApolloGateway(options) : createCourtyardGateway(options);
}

async function createApolloGateway({
  supergraph,
  subgraphs,
  transport,
}: GatewayOptions): Promise<GatewayInterface> {
  const { ApolloGateway, RemoteGraphQLDataSource } = await import('@apollo/gateway');
  return new ApolloGateway({
    supergraphSdl: supergraph,
    logger: silent,
    buildService: ({ name, url }) =>
      transport === 'http'
        ? new RemoteGraphQLDataSource({ url })
        : {
            process: async ({ request: { query, variables } }) => {
              const reply = await subgraphs.answer(name, JSON.stringify({ query, variables }), {});
              if (reply === 'connection reset') throw new Error('The connection was reset.');
              return JSON.parse(reply.text) as object;
            },
          },
  });
}

async function createCourtyardGateway({
  supergraph,
  subgraphs,
  transport,
  settings,
}: GatewayOptions): Promise<GatewayInterface> {
  const [{ createEngine }, { makePlanner }] = await Promise.all([
    import('@courtyard/gateway/engine/engine'),
    import('@courtyard/gateway/engine/planning/make-planner'),
  ]);
  return createEngine<SmallContext>({
    supergraph,
    createClient: transport === 'http' ? overHttp : ({ name }) => inMemory(name, subgraphs),
    createPlanner: (copy) => planHere(makePlanner(copy)),
    mostPlans: 1_000,
    mostFetches: 200,
    mostErrors: 50,
    // All tests of the engine have to hold both ways: ENGINE_FAST_PATH=off runs them by the long one.
    fastPath: process.env.ENGINE_FAST_PATH !== 'off',
    callerOf: () => ({ kind: 'anonymous' }),
    headersOf: () => ({}),
    streamTo: ({ takeStream }) => takeStream ?? null,
    partsTo: ({ takeParts }) => takeParts ?? null,
    timeoutOf: () => timeoutMs,
    allowedCodes: codesForCallers,
    ...settings,
  });
}

/** What a subgraph may say in its own words; an internal error of its own is none of the caller's concern. */
const codesForCallers = new Set(Object.keys(catalogue).filter((code) => code !== 'INTERNAL_SERVER_ERROR'));

/** On this thread: to start another would take longer than all tests of a file. */
function planHere(plan: (request: PlanRequest) => QueryPlan): Planner {
  return {
    ready: Promise.resolve(),
    plan: (request) => new Promise((resolve) => resolve(plan(request))),
    close: () => Promise.resolve(),
  };
}

// A busy machine must not look like a subgraph that is down.
const timeoutMs = 30_000;

function overHttp({ name, url }: { name: string; url: string }): SubgraphClient {
  return createSubgraphClient({
    name,
    url,
    timeoutMs,
    connectTimeoutMs: timeoutMs,
    maxBytes: 8 * 1024 * 1024,
    // Tests let subgraphs fail more often than any breaker bears.
    breaker: { failuresToOpen: 1_000_000 },
  });
}

function inMemory(name: string, subgraphs: SmallSubgraphs): SubgraphClient {
  return {
    name,
    ask: async ({ body, headers }) => {
      const reply = await subgraphs.answer(name, body, headers);
      if (reply === 'connection reset') {
        return { kind: 'failed', code: 'SUBGRAPH_UNAVAILABLE', reason: 'reset' };
      }
      const { data = null, errors = [] } = JSON.parse(reply.text) as Partial<
        Extract<SubgraphAnswer, { kind: 'answered' }>
      >;
      return { kind: 'answered', data, errors };
    },
    close: () => Promise.resolve(),
  };
}

const ignore = () => undefined;

/** A gateway under test says nothing on the console. */
export const silent = { debug: ignore, info: ignore, warn: ignore, error: ignore };
