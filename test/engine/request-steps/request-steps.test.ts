import { ApolloServer } from '@apollo/server';
import type { GatewayExecutionResult, GatewayInterface } from '@apollo/server-gateway-interface';
import { answerDirectly } from '@courtyard/gateway/engine/request-steps/answer-directly';
import { asPlugin } from '@courtyard/gateway/engine/request-steps/as-plugin';
import type { RequestStep } from '@courtyard/gateway/engine/request-steps/request-step';
import { buildSchema, GraphQLError } from 'graphql';

interface Context {
  readonly caller: string;
}

const schema = buildSchema('type Query { tree: String, trees: [String!]! }');
const silent = { debug: () => {}, info: () => {}, warn: () => {}, error: () => {} };
const running: ApolloServer<Context>[] = [];

afterEach(() => Promise.all(running.splice(0).map((server) => server.stop())));

describe('answers that are taken directly', () => {
  it('never reach the executor where they have no errors', async () => {
    const { ask, asked } = await startServer(() => Promise.resolve({ data: { tree: 'plane' } }));

    expect(await ask('query Tree { tree }', { caller: 'Wang' })).toEqual({ data: { tree: 'plane' } });
    expect(asked).toEqual({ directly: [{ operation: 'Tree', caller: 'Wang' }], executor: 0, formatted: [] });
  });

  it('keep what stands beside the data', async () => {
    const { ask } = await startServer(() =>
      Promise.resolve({ data: { tree: null }, extensions: { cost: 3 } }),
    );

    expect(await ask('{ tree }')).toEqual({ data: { tree: null }, extensions: { cost: 3 } });
  });

  it('are formatted as ever where they have errors, and asked for once', async () => {
    const error = new GraphQLError('It was felled.', { path: ['tree'], extensions: { code: 'GONE' } });
    const { ask, asked } = await startServer(() =>
      Promise.resolve({ data: { tree: null }, errors: [error] }),
    );

    expect(await ask('{ tree }')).toEqual({
      data: { tree: null },
      errors: [{ message: 'It was felled.', path: ['tree'], extensions: { code: 'GONE', told: true } }],
    });
    expect(asked).toEqual({
      directly: [{ operation: null, caller: 'nobody' }],
      executor: 0,
      formatted: ['It was felled.'],
    });
  });

  it('are a failure where answering fails, told once', async () => {
    const { ask, asked } = await startServer(() => Promise.reject(new GraphQLError('No graph is loaded.')));

    expect(await ask('{ tree }')).toEqual({
      errors: [{ message: 'No graph is loaded.', extensions: { code: 'INTERNAL_SERVER_ERROR', told: true } }],
    });
    expect(asked.formatted).toEqual(['No graph is loaded.']);
  });
});

describe('steps as one plugin', () => {
  it('are called in their order, and what begins last ends first', async () => {
    const heard: string[] = [];
    const step = (name: string): RequestStep<Context> => {
      const note = (what: string) => void heard.push(`${name} ${what}`);
      return ({ contextValue: { caller } }) => {
        note(`begins for ${caller}`);
        return {
          didResolveSource: () => note('source'),
          parsingDidStart: () => (note('parsing'), () => note('parsed')),
          validationDidStart: () => (note('validating'), (wrong) => note(`validated ${wrong?.length ?? 0}`)),
          didResolveOperation: ({ operation }) => note(`operation ${operation?.name?.value}`),
          willSendResponse: () => note('response'),
        };
      };
    };
    const { ask } = await startServer(undefined, [step('one'), () => undefined, step('two')]);
    await ask('query Tree { tree }', { caller: 'Wang' });

    expect(heard).toEqual([
      ...['one begins for Wang', 'two begins for Wang', 'one source', 'two source'],
      ...['one parsing', 'two parsing', 'two parsed', 'one parsed'],
      ...['one validating', 'two validating', 'two validated 0', 'one validated 0'],
      ...['one operation Tree', 'two operation Tree', 'one response', 'two response'],
    ]);
  });

  it('all hear of an operation that one of them refuses, and the first refusal counts', async () => {
    const heard: string[] = [];
    const refusing = (message: string): RequestStep<Context> => {
      return () => ({
        didResolveOperation: () => {
          throw new GraphQLError(message);
        },
        didEncounterErrors: ({ errors }) => void heard.push(...errors.map((error) => error.message)),
      });
    };
    const last: RequestStep<Context> = () => ({ didResolveOperation: () => void heard.push('resolved') });
    const { ask, asked } = await startServer(undefined, [refusing('Not today.'), refusing('Never.'), last]);
    const answer = await ask('{ tree }');

    expect(answer.errors).toEqual([expect.objectContaining({ message: 'Not today.' })]);
    expect(heard).toEqual(['resolved', 'Not today.', 'Not today.']);
    expect(asked.directly).toEqual([]);
  });
});

async function startServer(
  answer: () => Promise<GatewayExecutionResult> = () => Promise.resolve({ data: {} }),
  steps: ReadonlyArray<RequestStep<Context>> = [],
) {
  const asked = { directly: [] as object[], executor: 0, formatted: [] as string[] };
  const behind: GatewayInterface = {
    onSchemaLoadOrUpdate: (callback) => {
      callback({ apiSchema: schema, coreSupergraphSdl: '' });
      return () => undefined;
    },
    load: () => Promise.resolve({ executor: () => ((asked.executor += 1), answer()) }),
    stop: () => Promise.resolve(),
  };
  const { gateway, respond } = answerDirectly<Context>(behind, ({ operation, context }) => {
    asked.directly.push({ operation: operation.name?.value ?? null, caller: context.caller });
    return answer();
  });
  const server = new ApolloServer<Context>({
    gateway,
    logger: silent,
    includeStacktraceInErrorResponses: false,
    stopOnTerminationSignals: false,
    formatError: (error) => {
      asked.formatted.push(error.message);
      const { message, path, extensions } = error;
      return { message, ...(path && { path }), extensions: { ...extensions, told: true } };
    },
    plugins: [asPlugin(steps, respond)],
  });
  running.push(server);
  await server.start();
  const ask = async (query: string, contextValue: Context = { caller: 'nobody' }) => {
    const { body } = await server.executeOperation({ query }, { contextValue });
    if (body.kind !== 'single') throw new Error('Expected one answer.');
    return JSON.parse(JSON.stringify(body.singleResult)) as GatewayExecutionResult;
  };
  return { ask, asked };
}
