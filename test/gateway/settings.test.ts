import { availableParallelism } from 'node:os';
import path from 'node:path';
import { readStart } from '@courtyard/gateway/read-start';
import { standardPolicy } from '@courtyard/gateway/gateway-options';
import { standardLimits } from '@courtyard/gateway/engine/limits/document-limits';
import { readGatewaySettings } from '@courtyard/gateway/settings';

/** What the gateway would do under a command line and an environment. */
function settings(commandLine: readonly string[], environment: Record<string, string> = {}) {
  return readGatewaySettings(commandLine, { supergraphFile: 'own.graphql', environment });
}

describe("the gateway's settings", () => {
  it('need nothing to be said', () => {
    expect(settings([])).toEqual({
      supergraphFile: 'own.graphql',
      host: '127.0.0.1',
      port: 4000,
      workers: 1,
      engine: standardPolicy.engine,
      subgraphUrls: {},
      subgraphStreamUrls: {},
      subgraphTimeoutMs: 2_000,
      subgraphTimeoutsMs: {},
      subgraphMaxBytes: 8_388_608,
      subgraphConcurrency: 100,
      tokens: null,
      introspection: true,
      limits: {
        ...standardLimits,
        depth: 15,
        selections: 10_000,
        aliases: 30,
        rootFields: 20,
        tokens: 5_000,
        directives: 50,
        conditions: 8,
      },
      cost: { anonymous: 5_000, signedIn: 20_000, subgraphs: {} },
      planBudgetMs: 2_000,
      maxFetches: 60,
      maxErrors: 50,
      maxStreams: 10_000,
      maxStreamsPerCaller: 200,
      sharesQueries: false,
      fastPath: true,
      corsOrigins: [],
      forwardHeaders: [],
      persistedDocuments: null,
    });
  });

  it('are the same as those of a gateway that is started with none', () => {
    const { supergraphFile: _file, host: _host, port: _port, workers: _workers, ...policy } = settings([]);

    expect({ ...policy, tracer: null }).toEqual(standardPolicy);
  });

  it('come from the environment, where what is empty says nothing', () => {
    const environment = {
      HOST: '0.0.0.0',
      PORT: '4100',
      SUBGRAPH_TIMEOUT_MS: '500',
      SUBGRAPH_URL_PROPERTY_COMPANY: 'https://graph.wuye.example/graphql',
      SUBGRAPH_URL_COORDINATION: 'http://127.0.0.1:4101/graphql',
      SUBGRAPH_URL_STREET_DEPARTMENT: '',
      SUBGRAPH_STREAM_URL_STREET_DEPARTMENT: 'ws://127.0.0.1:4105/graphql',
      PATH: '/usr/bin',
    };

    expect(settings([], environment)).toEqual({
      ...settings([]),
      host: '0.0.0.0',
      port: 4100,
      subgraphTimeoutMs: 500,
      subgraphUrls: {
        'property-company': 'https://graph.wuye.example/graphql',
        coordination: 'http://127.0.0.1:4101/graphql',
      },
      subgraphStreamUrls: { 'street-department': 'ws://127.0.0.1:4105/graphql' },
    });
  });

  it('come from the environment for all that one request may take', () => {
    const read = settings([], {
      ENGINE: 'apollo',
      SUBGRAPH_TIMEOUT_MS_PROPERTY_COMPANY: '700',
      SUBGRAPH_MAX_BYTES: '1000',
      SUBGRAPH_CONCURRENCY: '7',
      INTROSPECTION: 'off',
      MAX_DEPTH: '5',
      MAX_SELECTIONS: '6',
      MAX_ALIASES: '0',
      MAX_ROOT_FIELDS: '8',
      MAX_TOKENS: '9',
      MAX_DIRECTIVES: '10',
      MAX_CONDITIONS: '3',
      COST_LIMIT: '12',
      COST_LIMIT_SIGNED_IN: '13',
      SUBGRAPH_COST_LIMIT_STREET_DEPARTMENT: '14',
      PLAN_BUDGET_MS: '15',
      MAX_FETCHES: '16',
      MAX_ERRORS: '17',
      MAX_STREAMS: '18',
      MAX_STREAMS_PER_CALLER: '0',
    });

    expect(read).toEqual({
      ...settings([]),
      engine: 'apollo',
      subgraphTimeoutsMs: { 'property-company': 700 },
      subgraphMaxBytes: 1_000,
      subgraphConcurrency: 7,
      introspection: false,
      limits: {
        ...standardLimits,
        depth: 5,
        selections: 6,
        aliases: 0,
        rootFields: 8,
        tokens: 9,
        directives: 10,
        conditions: 3,
      },
      cost: { anonymous: 12, signedIn: 13, subgraphs: { 'street-department': 14 } },
      planBudgetMs: 15,
      maxFetches: 16,
      maxErrors: 17,
      maxStreams: 18,
      maxStreamsPerCaller: 0,
    });
  });

  it('say how many processes serve', () => {
    const workers = (value: string) => settings([], { WORKERS: value }).workers;

    expect(['1', '64', 'auto'].map(workers)).toEqual([1, 64, Math.min(availableParallelism(), 64)]);
    for (const wrong of ['0', '65', '1.5', 'all'])
      expect(() => workers(wrong)).toThrow(`WORKERS is "${wrong}"`);
  });

  it('say who may ask and what goes on to subgraphs', () => {
    const read = settings([], {
      JWT_JWKS: 'https://login.example/keys',
      JWT_ISSUER: 'https://login.example/',
      JWT_AUDIENCE: 'graph',
      CORS_ORIGINS: 'https://one.example, http://127.0.0.1:5173',
      FORWARD_HEADERS: 'Accept-Language,x-visit, x-visit',
      PERSISTED_DOCUMENTS: 'documents.json',
      PERSISTED_MODE: 'safelist',
    });

    expect(read).toMatchObject({
      tokens: { jwks: 'https://login.example/keys', issuer: 'https://login.example/', audience: 'graph' },
      corsOrigins: ['https://one.example', 'http://127.0.0.1:5173'],
      forwardHeaders: ['accept-language', 'x-visit'],
      persistedDocuments: { file: 'documents.json', mode: 'safelist' },
    });
  });

  it('let a list of documents lie where its mode is off', () => {
    const read = settings([], { PERSISTED_DOCUMENTS: 'documents.json', PERSISTED_MODE: 'off' });

    expect(read.persistedDocuments).toBeNull();
  });

  it.each([
    [{ JWT_JWKS: 'keys.json' }, /JWT_ISSUER is missing: .+\n {2}JWT_AUDIENCE is missing/],
    [{ JWT_ISSUER: 'x', JWT_AUDIENCE: 'y' }, /JWT_JWKS is missing/],
    [{ PERSISTED_MODE: 'log' }, /PERSISTED_DOCUMENTS is missing/],
    [{ PERSISTED_DOCUMENTS: 'documents.json' }, /PERSISTED_MODE is missing/],
  ])('stop the start where only a part is said: %j', (environment, words) => {
    expect(() => settings([], environment)).toThrow(words);
  });

  it('come from the command line first', () => {
    const read = settings(['--supergraph', 'other.graphql', '--port', '0'], { PORT: '4100' });

    expect(read).toMatchObject({ supergraphFile: 'other.graphql', port: 0 });
  });

  it.each([
    ['PORT', '65536'],
    ['PORT', '-1'],
    ['PORT', '40.5'],
    ['PORT', 'four thousand'],
    ['SUBGRAPH_TIMEOUT_MS', '0'],
    ['SUBGRAPH_TIMEOUT_MS', '2s'],
    ['SUBGRAPH_TIMEOUT_MS', '3000000000'],
    ['SUBGRAPH_URL_PROPERTY_COMPANY', 'graph.wuye.example'],
    ['SUBGRAPH_URL_PROPERTY_COMPANY', 'file:///etc/passwd'],
    ['SUBGRAPH_TIMEOUT_MS_PROPERTY_COMPANY', '0'],
    ['SUBGRAPH_COST_LIMIT_PROPERTY_COMPANY', 'much'],
    ['SUBGRAPH_MAX_BYTES', '8 MiB'],
    ['SUBGRAPH_CONCURRENCY', '0'],
    ['ENGINE', 'steam'],
    ['INTROSPECTION', 'yes'],
    ['COST_LIMIT', '-1'],
    ['COST_LIMIT_SIGNED_IN', 'none'],
    ['MAX_DEPTH', '0'],
    ['MAX_SELECTIONS', '1.5'],
    ['MAX_ALIASES', '-1'],
    ['MAX_ROOT_FIELDS', '0'],
    ['MAX_TOKENS', 'x'],
    ['MAX_DIRECTIVES', 'x'],
    ['MAX_CONDITIONS', '40'],
    ['PLAN_BUDGET_MS', '0'],
    ['MAX_FETCHES', '0'],
    ['MAX_ERRORS', '0'],
    ['MAX_STREAMS', '-1'],
    ['MAX_STREAMS_PER_CALLER', 'many'],
    ['SUBGRAPH_STREAM_URL_PROPERTY_COMPANY', 'file:///etc/passwd'],
    ['CORS_ORIGINS', 'all'],
    ['CORS_ORIGINS', 'https://one.example/'],
    ['CORS_ORIGINS', 'https://one.example, two.example'],
    ['FORWARD_HEADERS', 'host'],
    ['FORWARD_HEADERS', 'accept-language, content-length'],
    ['FORWARD_HEADERS', 'two words'],
    ['PERSISTED_MODE', 'strict'],
  ])('stop the start and are named where %s is %j', (name, value) => {
    expect(() => settings([], { [name]: value })).toThrow(
      new RegExp(`^These settings cannot be used:\n  ${name} is "${value}": .+$`),
    );
  });

  it('are all named where several are wrong', () => {
    expect(() => settings([], { PORT: 'x', SUBGRAPH_TIMEOUT_MS: 'y' })).toThrow(
      /^These settings cannot be used:\n {2}PORT is "x": .+\n {2}SUBGRAPH_TIMEOUT_MS is "y": .+$/,
    );
  });

  it('stop the start where the command line is wrong', () => {
    expect(() => settings(['--port', '99999'])).toThrow(/PORT is "99999"/);
    expect(() => settings(['--engine', 'steam'])).toThrow(/ENGINE is "steam"/);
    expect(() => settings(['--steam'])).toThrow(/--steam/);
    expect(() => settings(['own.graphql'])).toThrow(/own\.graphql/);
    expect(() => settings(['--port'])).toThrow(/--port/);
  });
});

describe('a gateway without its supergraph', () => {
  it('says which file it missed and how to make it', () => {
    const file = path.join(__dirname, 'nowhere.graphql');

    expect(() => readStart(['--supergraph', file, '--port', '0'])).toThrow(
      `The supergraph ${file} cannot be read (ENOENT). Make it with "npm run compose", or name another one with --supergraph.`,
    );
  });
});

describe('the packages the gateway is made of', () => {
  it('report to nobody', async () => {
    await jest.isolateModulesAsync(async () => {
      delete process.env.APOLLO_TELEMETRY_DISABLED;
      let whenLoaded: string | undefined;
      jest.doMock('@apollo/gateway', () => {
        whenLoaded = process.env.APOLLO_TELEMETRY_DISABLED;
        return jest.requireActual<object>('@apollo/gateway');
      });

      await import('@courtyard/gateway/stock-engine');

      expect(whenLoaded).toBe('1');
    });
  });
});
