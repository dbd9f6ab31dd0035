import '@courtyard/gateway/telemetry-off';
import { ApolloGateway, RemoteGraphQLDataSource } from '@apollo/gateway';
import { ApolloServer } from '@apollo/server';
import type { GatewayInterface } from '@apollo/server-gateway-interface';
import { createDocumentLimits } from '@courtyard/gateway/engine/limits/limits-plugin';
import { createSubgraphClient } from '@courtyard/gateway/engine/subgraphs/subgraph-client';
import { startFaultProxy, type FaultProxy, type ProxyBehavior } from '../support/fault-proxy';
import { createSmallGateway, silent, type EngineName } from '../support/small-gateway';
import { composeSmallGraph, type Answer } from '../support/small-graph';
import {
  createSmallSubgraphs,
  listenForSubgraphs,
  type FaultRule,
  type SmallSubgraph,
  type SmallSubgraphs,
} from '../support/small-subgraphs';

export interface Question {
  readonly subgraphs: readonly SmallSubgraph[];
  readonly operation: string;
  /** How subgraphs answer instead of telling what they have. */
  readonly fails?: FaultRule;
  /** What stands before one subgraph, and what it does to requests. */
  readonly faulty?: { readonly subgraph: string; readonly behavior: ProxyBehavior };
  /** Sent on to every subgraph, as gateways do that let subgraphs decide who may see what. */
  readonly authorization?: string;
}

/** What one question led to. */
export interface Told {
  /** Null where none came as long as one waited. */
  readonly answer: Answer | null;
  readonly requests: SmallSubgraphs['requests'];
  readonly proxy: FaultProxy | null;
}

/** Who waits longer than this waits for ever: nothing but a limit would end it. */
export const patienceMs = 3_000;

/** Asks one engine one question over real subgraphs; throws what the engine says where it will not load the graph. */
export async function askEngine(engine: EngineName, question: Question): Promise<Told> {
  const subgraphs = createSmallSubgraphs(question.subgraphs);
  subgraphs.failWhen(question.fails ?? (() => undefined));
  const listener = await listenForSubgraphs(subgraphs);
  const { faulty } = question;
  const proxy = faulty ? await startFaultProxy({ target: listener.url(faulty.subgraph) }) : null;
  if (proxy !== null && faulty !== undefined) proxy.behavior = faulty.behavior;
  const urlOf = (name: string) =>
    proxy !== null && name === faulty?.subgraph
      ? proxy.url.replace('/graphql', `/${name}`)
      : listener.url(name);
  const supergraph = composeSmallGraph(question.subgraphs, urlOf);
  const gateway = await createGateway(engine, { supergraph, subgraphs, question });
  try {
    const answered = askOnce(createServer(engine, gateway), question);
    const isForgotten = engine === 'apollo' && faulty?.behavior === 'no answer';
    const answer = isForgotten ? await waitFor(answered) : await answered;
    return { answer, requests: subgraphs.requests, proxy };
  } finally {
    await Promise.all([gateway.stop?.(), proxy?.close(), listener.close()]);
  }
}

function createServer(engine: EngineName, gateway: GatewayInterface): ApolloServer {
  const limits = createDocumentLimits();
  return new ApolloServer({
    gateway,
    logger: silent,
    includeStacktraceInErrorResponses: false,
    stopOnTerminationSignals: false,
    ...(engine === 'courtyard' && { parseOptions: limits.parseOptions, plugins: [limits.plugin] }),
  });
}

async function askOnce(server: ApolloServer, { operation }: Question): Promise<Answer> {
  await server.start();
  const { body } = await server.executeOperation({ query: operation });
  if (body.kind !== 'single') throw new Error('Expected one answer, but got a stream.');
  return JSON.parse(JSON.stringify(body.singleResult)) as Answer;
}

async function waitFor(answered: Promise<Answer>): Promise<Answer | null> {
  let timer: NodeJS.Timeout | undefined;
  const waited = new Promise<null>((resolve) => {
    timer = setTimeout(resolve, patienceMs, null);
  });
  // What comes too late is nobody's concern.
  answered.catch(() => undefined);
  return Promise.race([answered, waited]).finally(() => clearTimeout(timer));
}

interface GatewayParts {
  readonly supergraph: string;
  readonly subgraphs: SmallSubgraphs;
  readonly question: Question;
}

function createGateway(engine: EngineName, parts: GatewayParts): Promise<GatewayInterface> {
  return engine === 'apollo' ? Promise.resolve(createStockGateway(parts)) : createCourtyardGateway(parts);
}

/** As its documentation shows it. */
function createStockGateway({ supergraph, question: { authorization } }: GatewayParts): GatewayInterface {
  return new ApolloGateway({
    supergraphSdl: supergraph,
    logger: silent,
    buildService: ({ url }) =>
      new RemoteGraphQLDataSource({
        url,
        willSendRequest: ({ request }) => {
          if (authorization !== undefined) request.http?.headers.set('authorization', authorization);
        },
      }),
  });
}

function createCourtyardGateway({
  supergraph,
  subgraphs,
  question,
}: GatewayParts): Promise<GatewayInterface> {
  const { authorization, faulty } = question;
  const headers: Record<string, string> = authorization === undefined ? {} : { authorization };
  const silentSubgraph = faulty?.behavior === 'no answer' ? faulty.subgraph : null;
  const timeoutOf = (name: string) => (name === silentSubgraph ? shortMs : ampleMs);
  return createSmallGateway('courtyard', {
    supergraph,
    subgraphs,
    transport: 'http',
    settings: {
      headersOf: () => headers,
      timeoutOf,
      createClient: ({ name, url }) =>
        createSubgraphClient({
          name,
          url,
          timeoutMs: timeoutOf(name),
          connectTimeoutMs: ampleMs,
          maxBytes: 8 * 1024 * 1024,
        }),
    },
  });
}

/** For what never answers, and for what answers however busy the machine is. */
const shortMs = 500;
const ampleMs = 30_000;
