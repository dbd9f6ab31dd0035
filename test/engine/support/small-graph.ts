import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { composeServices } from '@apollo/composition';
import { ApolloServer, HeaderMap, type HTTPGraphQLResponse } from '@apollo/server';
import type { AnswerParts, TakeParts } from '@courtyard/gateway/engine/defer/answer-parts';
import type { Engine } from '@courtyard/gateway/engine/engine';
import type { AnswerStream, TakeStream } from '@courtyard/gateway/engine/streams/answer-stream';
import {
  createSmallGateway,
  silent,
  type EngineName,
  type EngineSettings,
  type SmallContext,
  type Transport,
} from './small-gateway';
import type { SmallStreams } from './small-streams';
import {
  createSmallSubgraphs,
  linkedTypeDefs,
  listenForSubgraphs,
  type FaultRule,
  type RecordedRequest,
  type SmallSubgraph,
} from './small-subgraphs';

export interface SmallGraphOptions {
  readonly subgraphs: readonly SmallSubgraph[];
  /** Courtyard's own unless TEST_ENGINE says otherwise. */
  readonly engine?: EngineName;
  readonly transport?: Transport;
  readonly settings?: EngineSettings;
  /** How events are told; over server-sent events unless said otherwise. */
  readonly events?: 'sse' | 'ws';
}

/** A JSON answer as a client gets it. */
export interface Answer {
  readonly data?: Record<string, unknown> | null;
  readonly errors?: readonly AnswerError[];
  readonly extensions?: Record<string, unknown>;
}

export interface AnswerError {
  readonly message: string;
  readonly path?: ReadonlyArray<string | number>;
  readonly extensions: Readonly<Record<string, unknown>>;
}

/** What became of a request for a subscription: a stream, or an answer that says why there is none. */
export interface SmallSubscription {
  readonly stream: AnswerStream | null;
  readonly answer: Answer;
}

/** An answer in parts: the first, and what takes the others; null where there are none. */
export interface SmallParts {
  readonly first: Answer;
  readonly parts: AnswerParts | null;
}

export interface SmallGraph {
  /** Where a client may send operations over HTTP. */
  readonly url: string;
  readonly supergraph: string;
  /** Everything that subgraphs were asked, in the order in which it came. */
  readonly requests: readonly RecordedRequest[];
  /** Asks as an HTTP client does, without a socket, and throws if a subgraph got a document it refuses. */
  query(query: string, variables?: unknown, headers?: Readonly<Record<string, string>>): Promise<Answer>;
  /** Asks by a way that carries streams. */
  subscribe(
    query: string,
    variables?: unknown,
    headers?: Readonly<Record<string, string>>,
  ): Promise<SmallSubscription>;
  /** Asks by a way that carries an answer in parts. */
  queryInParts(
    query: string,
    variables?: unknown,
    headers?: Readonly<Record<string, string>>,
  ): Promise<SmallParts>;
  /** What the subgraphs tell whoever subscribes. */
  readonly streams: SmallStreams;
  replaceSupergraph(supergraph: string): Promise<void>;
  /** Where a subgraph listens. */
  readonly urlOf: (subgraph: string) => string;
  /** Stops the gateway alone. */
  stopGateway(): Promise<void>;
  /** Lets subgraphs answer otherwise, until the next rule. */
  failWhen(rule: FaultRule): void;
  /** Forgets the requests and the faults of the test before. */
  reset(): void;
  close(): Promise<void>;
}

const standardEngine: EngineName = process.env.TEST_ENGINE === 'apollo' ? 'apollo' : 'courtyard';

/** A supergraph of a few types, with real subgraphs behind it and one engine in front. */
export async function startSmallGraph({
  subgraphs: definitions,
  engine = standardEngine,
  transport = 'http',
  settings,
  events = 'sse',
}: SmallGraphOptions): Promise<SmallGraph> {
  const subgraphs = createSmallSubgraphs(definitions);
  const listener = await listenForSubgraphs(subgraphs);
  const supergraph = composeSmallGraph(definitions, (name) => listener.url(name));
  const streamUrls = Object.fromEntries(
    definitions.map(({ name }) => [name, listener.url(name).replace(/^http/, 'ws')]),
  );
  const gateway = await createSmallGateway(engine, {
    supergraph,
    subgraphs,
    transport,
    settings: { ...(events === 'ws' && { streamUrls }), ...settings },
  });
  const apollo = new ApolloServer<SmallContext>({
    gateway,
    logger: silent,
    introspection: true,
    includeStacktraceInErrorResponses: false,
    stopOnTerminationSignals: false,
  });
  await apollo.start();
  const door = await openDoor(apollo);
  return {
    url: door.url,
    supergraph,
    requests: subgraphs.requests,
    query: async (query, variables = {}, headers = {}) => {
      const text = await post(apollo, { query, variables }, { headers }).then(textOf);
      if (subgraphs.refused.length > 0) throw new Error(subgraphs.refused.join('\n'));
      return JSON.parse(text) as Answer;
    },
    subscribe: async (query, variables = {}, headers = {}) => {
      let stream: AnswerStream | null = null;
      const takeStream: TakeStream = (taken) => void (stream = taken);
      const text = await post(apollo, { query, variables }, { headers, takeStream }).then(textOf);
      return { stream, answer: JSON.parse(text) as Answer };
    },
    queryInParts: async (query, variables = {}, headers = {}) => {
      let parts: AnswerParts | null = null;
      const takeParts: TakeParts = (taken) => void (parts = taken);
      const text = await post(apollo, { query, variables }, { headers, takeParts }).then(textOf);
      return { first: JSON.parse(text) as Answer, parts };
    },
    streams: subgraphs.streams,
    urlOf: (name) => listener.url(name),
    replaceSupergraph: (next) => (gateway as Engine).replaceSupergraph(next),
    stopGateway: () => gateway.stop(),
    failWhen: (rule) => subgraphs.failWhen(rule),
    reset: () => {
      subgraphs.requests.length = 0;
      subgraphs.refused.length = 0;
      subgraphs.failWhen(() => undefined);
      subgraphs.streams.reset();
    },
    close: async () => {
      await apollo.stop();
      await Promise.all([door.close(), listener.close()]);
    },
  };
}

/** Composes the subgraphs of a test; all mistakes in them are told. */
export function composeSmallGraph(
  subgraphs: readonly SmallSubgraph[],
  urlOf: (name: string) => string = (name) => `http://127.0.0.1/${name}`,
): string {
  const { supergraphSdl, errors } = composeServices(
    subgraphs.map((subgraph) => ({
      name: subgraph.name,
      url: urlOf(subgraph.name),
      typeDefs: linkedTypeDefs(subgraph),
    })),
  );
  if (supergraphSdl === undefined) throw new Error(errors?.map(({ message }) => message).join('\n'));
  return supergraphSdl;
}

/** What became of an answer's errors, without words: where, and under which code. */
export function errorsOf({ errors = [] }: Answer): Array<{ path: string; code: unknown }> {
  return errors
    .map(({ path = [], extensions }) => ({ path: path.join('.'), code: extensions.code }))
    .sort((one, other) => (one.path < other.path ? -1 : 1));
}

/** How many requests each subgraph got. */
export function countBySubgraph(requests: readonly RecordedRequest[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const { subgraph } of requests) counts[subgraph] = (counts[subgraph] ?? 0) + 1;
  return counts;
}

/** The entities that a subgraph was asked about, request by request. */
export function representationsTo(subgraph: string, requests: readonly RecordedRequest[]): unknown[][] {
  return requests
    .filter((request) => request.subgraph === subgraph && request.query.includes('_entities'))
    .map(({ variables }) => variables.representations as unknown[]);
}

function post(
  apollo: ApolloServer<SmallContext>,
  body: unknown,
  context: SmallContext,
): Promise<HTTPGraphQLResponse> {
  return apollo.executeHTTPGraphQLRequest({
    httpGraphQLRequest: {
      method: 'POST',
      search: '',
      headers: new HeaderMap(Object.entries({ 'content-type': 'application/json', ...context.headers })),
      body: JSON.parse(JSON.stringify(body)) as unknown,
    },
    context: () => Promise.resolve(context),
  });
}

function textOf({ body }: HTTPGraphQLResponse): string {
  if (body.kind !== 'complete') throw new Error('Expected one answer, but got a stream.');
  return body.string;
}

async function openDoor(
  apollo: ApolloServer<SmallContext>,
): Promise<{ url: string; close(): Promise<void> }> {
  const server = createServer((request, response) => void serve(apollo, request, response));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}/graphql`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

async function serve(
  apollo: ApolloServer<SmallContext>,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  const body: unknown = JSON.parse(Buffer.concat(chunks).toString('utf8'));
  const headers = Object.entries(request.headers).map(([name, value]) => [name, String(value)] as const);
  const answer = await post(apollo, body, { headers: Object.fromEntries(headers) });
  response.writeHead(answer.status ?? 200, Object.fromEntries(answer.headers)).end(textOf(answer));
}
