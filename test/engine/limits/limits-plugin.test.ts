import { ApolloGateway, LocalGraphQLDataSource } from '@apollo/gateway';
import { ApolloServer, type ApolloServerOptions, type ApolloServerPlugin } from '@apollo/server';
import { startStandaloneServer } from '@apollo/server/standalone';
import { buildSubgraphSchema } from '@apollo/subgraph';
import { standardLimits } from '@courtyard/gateway/engine/limits/document-limits';
import {
  createDocumentLimits,
  type DocumentLimitsOptions,
} from '@courtyard/gateway/engine/limits/limits-plugin';
import { createErrorFormatter } from '@courtyard/shared/errors/format-error';
import { getIntrospectionQuery, parse, type GraphQLFormattedError } from 'graphql';
import { composeSmallGraph } from '../support/small-graph';

interface Context {
  readonly isInside: boolean;
}

const typeDefs = `
  type Query { tree: Tree }
  type Tree { name: String tree: Tree }
`;
const silent = { debug: () => {}, info: () => {}, warn: () => {}, error: () => {} };
const inLevels = (levels: number) => `{ ${'tree { '.repeat(levels - 1)} name ${' }'.repeat(levels)}`;
const aliases = (count: number) =>
  `{ tree { ${Array.from({ length: count }, (_, index) => `n${index}: name`).join(' ')} } }`;

let asked = 0;
const resolvers = {
  Query: { tree: () => ({}) },
  Tree: { name: () => `plane ${(asked += 1)}`, tree: () => ({}) },
};

/** What other plugins are told of. */
const seen: string[][] = [];
const observer: ApolloServerPlugin<Context> = {
  requestDidStart: () =>
    Promise.resolve({
      didEncounterErrors: ({ errors }) => {
        seen.push(errors.map(({ extensions }) => String(extensions.code)));
        return Promise.resolve();
      },
    }),
};

const engines: ReadonlyArray<readonly [string, () => ApolloServerOptions<Context>]> = [
  ['a schema', () => ({ typeDefs, resolvers })],
  [
    'a gateway',
    () => ({
      gateway: new ApolloGateway({
        supergraphSdl: composeSmallGraph([{ name: 'trees', typeDefs, resolvers }]),
        logger: silent,
        buildService: () =>
          new LocalGraphQLDataSource(buildSubgraphSchema({ typeDefs: parse(typeDefs), resolvers })),
      }),
    }),
  ],
];

const running: ApolloServer<Context>[] = [];

async function startServer(
  engine: ApolloServerOptions<Context>,
  options: DocumentLimitsOptions<Context> = {},
): Promise<(query: string, headers?: Record<string, string>) => Promise<Answer>> {
  const { plugin, ...limits } = createDocumentLimits(options);
  const server = new ApolloServer<Context>({
    ...engine,
    ...limits,
    plugins: [plugin, observer],
    formatError: createErrorFormatter(silent),
    introspection: true,
    stopOnTerminationSignals: false,
    includeStacktraceInErrorResponses: false,
    logger: silent,
  });
  running.push(server);
  const { url } = await startStandaloneServer(server, {
    listen: { port: 0, host: '127.0.0.1' },
    context: ({ req }) => Promise.resolve({ isInside: req.headers['x-inside'] === 'yes' }),
  });
  return async (query, headers = {}) => {
    const response = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: JSON.stringify({ query }),
    });
    const { data, errors = [] } = (await response.json()) as {
      data?: unknown;
      errors?: GraphQLFormattedError[];
    };
    return {
      status: response.status,
      data,
      errors: errors.map(({ message, extensions }) => `${String(extensions?.code)}: ${message}`),
    };
  };
}

interface Answer {
  readonly status: number;
  readonly data: unknown;
  readonly errors: readonly string[];
}

beforeEach(() => {
  asked = 0;
  seen.length = 0;
});

afterAll(() => Promise.all(running.map((server) => server.stop())));

describe.each(engines)('a server of %s with limits', (_name, engine) => {
  it('answers what stays within them, each time', async () => {
    const ask = await startServer(engine());
    const answer = { status: 200, errors: [] };
    expect(await ask('{ tree { name } }')).toEqual({ ...answer, data: { tree: { name: 'plane 1' } } });
    expect(await ask('{ tree { name } }')).toEqual({ ...answer, data: { tree: { name: 'plane 2' } } });
  });

  it('refuses with status 400 and all limits at once, as often as it is asked', async () => {
    const ask = await startServer(engine(), { limits: { ...standardLimits, depth: 1 } });
    const refused = {
      status: 400,
      data: undefined,
      errors: [
        'TOO_DEEP: The operation is 2 levels deep; at most 1 are answered.',
        'TOO_MANY_ALIASES: The operation has 31 aliases; at most 30 are answered.',
      ],
    };

    expect(await ask(aliases(31))).toEqual(refused);
    expect(await ask(aliases(31))).toEqual(refused);
    expect(asked).toBe(0);
    expect(seen).toEqual([
      ['TOO_DEEP', 'TOO_MANY_ALIASES'],
      ['TOO_DEEP', 'TOO_MANY_ALIASES'],
    ]);
  });

  it('refuses before it validates', async () => {
    const ask = await startServer(engine());
    expect(await ask(inLevels(16).replace('name', 'misspelt'))).toEqual({
      status: 400,
      data: undefined,
      errors: ['TOO_DEEP: The operation is 16 levels deep; at most 15 are answered.'],
    });
  });

  it('validates what stays within them', async () => {
    const ask = await startServer(engine());
    const answer = await ask('{ tree { misspelt } }');
    expect(answer.status).toBe(400);
    expect(answer.errors).toEqual([expect.stringMatching(/^GRAPHQL_VALIDATION_FAILED: .*misspelt/)]);
  });

  it('says of a text with too many tokens just that', async () => {
    const ask = await startServer(engine());
    expect(await ask(`{ tree { ${'name '.repeat(5000)} } }`)).toEqual({
      status: 400,
      data: undefined,
      errors: ['TOO_MANY_TOKENS: The document has more than 5000 tokens.'],
    });
    expect(seen).toEqual([['TOO_MANY_TOKENS']]);
  });

  it('says of a text that is no GraphQL what it would say without limits', async () => {
    const ask = await startServer(engine());
    const answer = await ask('{ tree { name }');
    expect(answer.status).toBe(400);
    expect(answer.errors).toEqual([expect.stringMatching(/^GRAPHQL_PARSE_FAILED: /)]);
  });

  it('stops looking for mistakes after the twentieth', async () => {
    const ask = await startServer(engine());
    const { errors } = await ask(
      `{ tree { ${Array.from({ length: 100 }, (_, index) => `f${index}`).join(' ')} } }`,
    );
    expect(errors).toHaveLength(21);
  });

  it('describes its schema to those who may see it', async () => {
    const ask = await startServer(engine(), { mayIntrospect: ({ isInside }) => isInside });
    const refused = {
      status: 400,
      data: undefined,
      errors: ['INTROSPECTION_DISABLED: Introspection is off here; the schema stands at /schema.graphql.'],
    };

    expect(await ask(getIntrospectionQuery())).toEqual(refused);
    const told = await ask(getIntrospectionQuery(), { 'x-inside': 'yes' });
    expect(told).toMatchObject({ status: 200, errors: [] });
    // The server knows the document by now and does not validate it again.
    expect(await ask(getIntrospectionQuery())).toEqual(refused);
    expect(await ask('{ tree { __typename name } }')).toEqual({
      status: 200,
      data: { tree: { __typename: 'Tree', name: 'plane 1' } },
      errors: [],
    });
  });

  it('tells of introspection and of limits together', async () => {
    const ask = await startServer(engine(), { mayIntrospect: () => false });
    const { errors } = await ask(`{ __schema { description } ${inLevels(16).slice(1)}`);
    expect(errors.map((error) => error.split(':')[0])).toEqual(['TOO_DEEP', 'INTROSPECTION_DISABLED']);
  });
});
