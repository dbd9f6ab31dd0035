import path from 'node:path';
import { run } from '@courtyard/gateway/main';
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
      subgraphTimeoutMs: 2_000,
      subgraphUrls: {},
    });
  });

  it('come from the environment, where what is empty says nothing', () => {
    const environment = {
      HOST: '0.0.0.0',
      PORT: '4100',
      SUBGRAPH_TIMEOUT_MS: '500',
      SUBGRAPH_URL_PROPERTY_COMPANY: 'https://graph.wuye.example/graphql',
      SUBGRAPH_URL_COORDINATION: 'http://127.0.0.1:4101/graphql',
      SUBGRAPH_URL_STREET_DEPARTMENT: '',
      PATH: '/usr/bin',
    };

    expect(settings([], environment)).toEqual({
      supergraphFile: 'own.graphql',
      host: '0.0.0.0',
      port: 4100,
      subgraphTimeoutMs: 500,
      subgraphUrls: {
        'property-company': 'https://graph.wuye.example/graphql',
        coordination: 'http://127.0.0.1:4101/graphql',
      },
    });
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
    expect(() => settings(['--engine', 'steam'])).toThrow(/--engine/);
    expect(() => settings(['--port'])).toThrow(/--port/);
  });
});

describe('a gateway without its supergraph', () => {
  it('says which file it missed and how to make it', async () => {
    const file = path.join(__dirname, 'nowhere.graphql');

    await expect(run(['--supergraph', file, '--port', '0'])).rejects.toThrow(
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

      await import('@courtyard/gateway/server');

      expect(whenLoaded).toBe('1');
    });
  });
});
