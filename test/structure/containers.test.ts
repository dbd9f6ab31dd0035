import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readGatewaySettings } from '@courtyard/gateway/settings';
import { parse } from 'yaml';
import { root, serviceFolders } from './support/source-files';

interface ComposeService {
  readonly build?: { readonly target: string };
  readonly depends_on?: Readonly<Record<string, { readonly condition: string }>>;
  readonly secrets?: readonly string[];
  readonly environment: Readonly<Record<string, string | number>>;
  readonly ports?: readonly string[];
  readonly networks: readonly string[];
  readonly command?: readonly string[];
  readonly healthcheck: { readonly test: readonly string[] };
}

interface ComposeFile {
  readonly services: Readonly<Record<string, ComposeService>>;
  readonly networks: Readonly<Record<string, { readonly internal?: boolean } | null>>;
  readonly volumes: Readonly<Record<string, null>>;
  readonly secrets: Readonly<Record<string, { readonly file: string }>>;
}

const compose = parse(read('docker-compose.yml'), { merge: true }) as ComposeFile;
const targets = readTargets(read('Dockerfile'));
const processes = [...serviceFolders, 'gateway'];
const followers = serviceFolders.filter((name) => name !== 'coordination');

function read(file: string): string {
  return readFileSync(join(root, file), 'utf8');
}

/** The stages of a Dockerfile, by name, each as its lines. */
function readTargets(dockerfile: string): ReadonlyMap<string, readonly string[]> {
  const stages = dockerfile.split(/^(?=FROM )/m).slice(1);
  return new Map(
    stages.map((stage) => {
      const [from = '', ...lines] = stage.split('\n').filter((line) => line !== '');
      return [/ AS (\S+)$/.exec(from)?.[1] ?? from, lines];
    }),
  );
}

function part(name: string): ComposeService {
  const found = compose.services[name];
  if (found === undefined) throw new Error(`docker-compose.yml has no service ${name}.`);
  return found;
}

/** Where a process is asked by the others. */
function address(name: string): string {
  return `http://${name}:${part(name).environment.PORT}`;
}

function settingSuffix(name: string): string {
  return name.toUpperCase().replaceAll('-', '_');
}

/** The settings that a file reads, by the names in its text. */
function settingsReadIn(...files: readonly string[]): string[] {
  return files.flatMap((file) => [...read(file).matchAll(/\b[A-Z]+(?:_[A-Z]+)*\b/g)].map(([name]) => name));
}

describe('the compose file', () => {
  it('has every service with a database of its own, and the gateway', () => {
    const expected = [...serviceFolders.flatMap((name) => [name, `${name}-database`]), 'gateway'];
    expect(Object.keys(compose.services).sort()).toEqual(expected.sort());
    expect(Object.keys(compose.volumes).sort()).toEqual(serviceFolders);
  });

  it.each(processes)('builds from the target of the same name: %s', (name) => {
    expect(part(name).build?.target).toBe(name);
    expect([...targets.keys()]).toContain(name);
  });

  it.each(serviceFolders)('sets for a service only what services read: %s', (name) => {
    const known = settingsReadIn(
      'shared/service/run-service.ts',
      'shared/service/database-address.ts',
      'shared/service/log.ts',
    );
    expect(Object.keys(part(name).environment).filter((setting) => !known.includes(setting))).toEqual([]);
    expect(known).toContain('DATABASE_URL');
  });

  it('sets for the gateway what it reads, and the address of every service', () => {
    const { environment } = part('gateway');
    const own = settingsReadIn('gateway/settings.ts', 'shared/service/log.ts');
    const addresses = Object.fromEntries(serviceFolders.map((name) => [name, `${address(name)}/graphql`]));
    const others = Object.keys(environment).filter((setting) => !setting.startsWith('SUBGRAPH_URL_'));

    expect(others.filter((setting) => !own.includes(setting))).toEqual([]);
    const given = Object.fromEntries(Object.entries(environment).map(([key, value]) => [key, String(value)]));
    expect(readGatewaySettings([], { supergraphFile: '', environment: given })).toMatchObject({
      host: '0.0.0.0',
      port: environment.PORT,
      subgraphUrls: addresses,
    });
    expect(serviceFolders.map((name) => `SUBGRAPH_URL_${settingSuffix(name)}` in environment)).not.toContain(
      false,
    );
  });

  it.each(followers)('tells a follower where the place register is: %s', (name) => {
    expect(part(name).environment.PLACE_FEED_URL).toBe(`${address('coordination')}/index`);
  });

  it('tells coordination where the index of every stakeholder is', () => {
    const told = String(part('coordination').environment.INDEX_FEEDS).split(',');
    expect(told).toEqual(followers.map((name) => `${name}=${address(name)}/index`));
  });

  it.each(serviceFolders)('starts what is built, on its own database and with its own secret: %s', (name) => {
    const role = name.replaceAll('-', '_');
    const secret = `${name}-password`;

    // The command is the one of the image.
    expect(part(name).command).toBeUndefined();
    expect(part(name).environment).toMatchObject({
      DATABASE_URL: `postgres://${role}@${name}-database:5432/${role}`,
      DATABASE_PASSWORD_FILE: `/run/secrets/${secret}`,
    });
    expect(targets.get(name)?.at(-1)).toBe(`CMD ["node", "services/${name}/dist/index.js"]`);
    expect(part(`${name}-database`).environment).toEqual({
      POSTGRES_DB: role,
      POSTGRES_PASSWORD_FILE: `/run/secrets/${secret}`,
      POSTGRES_USER: role,
    });
    const holders = Object.keys(compose.services).filter((other) => part(other).secrets?.includes(secret));
    expect(holders.sort()).toEqual([name, `${name}-database`]);
    expect(compose.secrets[secret]).toEqual({ file: `./secrets/${secret}` });
  });

  it.each(serviceFolders)('lets nobody else reach the database of a service: %s', (name) => {
    const neighbours = Object.keys(compose.services).filter((other) => part(other).networks.includes(name));

    expect(neighbours.sort()).toEqual([name, `${name}-database`]);
    expect(part(`${name}-database`).networks).toEqual([name]);
    expect(part(name).networks).toEqual(['graph', name]);
    expect(compose.networks[name]).toEqual({ internal: true });
  });

  it('starts a process when what it rests on is ready', () => {
    const waits = Object.fromEntries(
      processes.map((name) => [name, Object.entries(part(name).depends_on ?? {})]),
    );
    const whenHealthy = (names: readonly string[]) =>
      names.map((name) => [name, { condition: 'service_healthy' }]);

    expect(waits).toEqual({
      ...Object.fromEntries(
        followers.map((name) => [name, whenHealthy([`${name}-database`, 'coordination'].sort())]),
      ),
      coordination: whenHealthy(['coordination-database']),
      gateway: whenHealthy(serviceFolders),
    });
  });

  it.each(processes)('asks /ready at the port that was set: %s', (name) => {
    const { environment, healthcheck } = part(name);
    expect(healthcheck.test.join(' ')).toContain(`http://127.0.0.1:${environment.PORT}/ready`);
    expect(read('shared/service/readiness.ts')).toContain("'/ready'");
  });

  it('lets the gateway alone be reached from outside, and from this machine only', () => {
    const open = Object.entries(compose.services).filter(([, { ports }]) => ports !== undefined);
    expect(open.map(([name, { ports }]) => [name, ports])).toEqual([
      ['gateway', [`127.0.0.1:\${PORT:-4000}:${part('gateway').environment.PORT}`]],
    ]);
  });
});

describe('the Dockerfile', () => {
  const workspaces = ['shared', 'gateway', ...serviceFolders.map((name) => `services/${name}`)];
  const workspaceOf = (name: string) => (name === 'gateway' ? name : `services/${name}`);

  it('shows npm every workspace before it installs', () => {
    const copied = targets.get('manifests')?.flatMap((line) => /^COPY (\S+)\/package\.json /.exec(line)?.[1]);
    expect(copied?.filter(Boolean).sort()).toEqual(workspaces.sort());
  });

  it.each(processes)('gives a target its own packages and outputs, and no rights: %s', (name) => {
    const workspace = workspaceOf(name);
    const lines = targets.get(name) ?? [];

    expect(lines.filter((line) => line.startsWith('RUN '))).toEqual([
      `RUN npm ci --omit=dev --workspace ${workspace} && npm cache clean --force`,
    ]);
    for (const built of ['shared', workspace]) {
      expect(lines).toContain(`COPY --from=build /courtyard/${built}/dist ${built}/dist`);
    }
    const others = serviceFolders.filter((other) => other !== name);
    expect(lines.filter((line) => others.some((other) => line.includes(`services/${other}/`)))).toEqual([]);
    expect(lines).toContain('USER node');
  });

  it.each(processes)('starts a file that the build makes: %s', (name) => {
    const command = targets.get(name)?.at(-1)?.replace(/^CMD /, '') ?? '[]';
    const [program, ...words] = JSON.parse(command) as string[];
    const file = words.find((word) => !word.startsWith('--')) ?? '';

    expect(program).toBe('node');
    expect(existsSync(join(root, file.replace('/dist/', '/').replace(/\.js$/, '.ts')))).toBe(true);
  });
});
