import { startGateway, type GatewayOptions, type RunningGateway } from '@courtyard/gateway/server';
import { silentLog } from '../../../support/filled-databases';
import { composeSmallGraph } from '../../support/small-graph';
import {
  createSmallSubgraphs,
  listenForSubgraphs,
  type RecordedRequest,
  type SmallSubgraph,
} from '../../support/small-subgraphs';

/** Two stakeholders: one knows the trees of a lane, the other who cares for them. */
const stakeholders: readonly SmallSubgraph[] = [
  {
    name: 'trees',
    typeDefs: `
      type Query { tree(id: ID!): Tree  trees: [Tree!]  echo(text: String!): String }
      type Mutation { plant(name: String!): Tree }
      type Tree @key(fields: "id") { id: ID!  name: String  height: Float }
    `,
    resolvers: {
      Query: {
        tree: (_source, { id }) => ({ id, name: `Plane tree ${String(id)}`, height: 12.5 }),
        trees: () => Array.from({ length: 200 }, (_, id) => ({ id, name: `Plane tree ${id}`, height: 9 })),
        echo: (_source, { text }) => text,
      },
      Mutation: { plant: (_source, { name }) => ({ id: 'new', name }) },
    },
  },
  {
    name: 'carers',
    typeDefs: `type Tree @key(fields: "id") { id: ID!  carer: String }`,
    resolvers: { Tree: { carer: ({ id }) => `Carer of ${String(id)}` } },
  },
];

export interface SmallGateway {
  readonly url: string;
  readonly gateway: RunningGateway;
  /** What the subgraphs were asked. */
  readonly requests: RecordedRequest[];
  readonly supergraph: string;
  send(address: string, init?: RequestInit): Promise<Answer>;
  post(body: unknown, headers?: Readonly<Record<string, string>>): Promise<Answer>;
  close(): Promise<void>;
}

export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  json(): Body;
}

export interface Body {
  readonly data?: Record<string, unknown> | null;
  readonly errors?: ReadonlyArray<{
    readonly message: string;
    readonly extensions: Readonly<Record<string, unknown>>;
  }>;
}

/** The one a gateway takes by itself, unless TEST_ENGINE names another. */
const engineToTest = readEngine(process.env.TEST_ENGINE);

function readEngine(name: string | undefined): Pick<GatewayOptions, 'engine'> {
  return name === 'courtyard' || name === 'apollo' ? { engine: name } : {};
}

/** The real gateway over a graph of two stakeholders, over real HTTP. */
export async function startSmallGateway(options: Partial<GatewayOptions> = {}): Promise<SmallGateway> {
  const subgraphs = createSmallSubgraphs(stakeholders);
  const listener = await listenForSubgraphs(subgraphs);
  const supergraph = composeSmallGraph(stakeholders, (name) => listener.url(name));
  const gateway = await startGateway({
    supergraph,
    host: '127.0.0.1',
    port: 0,
    subgraphTimeoutMs: 30_000,
    consoleFolder: null,
    log: silentLog,
    ...engineToTest,
    ...options,
  }).catch(async (error: unknown) => {
    await listener.close();
    throw error;
  });
  const send = (address: string, init?: RequestInit) => answerTo(`${gateway.url}${address}`, init);
  return {
    url: gateway.url,
    gateway,
    requests: subgraphs.requests,
    supergraph,
    send,
    post: (body, headers = {}) =>
      send('/graphql', {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...headers },
        body: typeof body === 'string' ? body : JSON.stringify(body),
      }),
    close: async () => {
      await gateway.close();
      await listener.close();
    },
  };
}

async function answerTo(url: string, init?: RequestInit): Promise<Answer> {
  const response = await fetch(url, init);
  const text = await response.text();
  return {
    status: response.status,
    headers: response.headers,
    text,
    json: () => JSON.parse(text) as Body,
  };
}

/** The codes of an answer's errors. */
export function codesOf(answer: Answer): unknown[] {
  return (answer.json().errors ?? []).map(({ extensions }) => extensions.code);
}
