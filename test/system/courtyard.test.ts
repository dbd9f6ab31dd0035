import { readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { Client } from 'pg';
import { findFreePort } from '../../system/free-port';
import { identityOfProcess } from '../../system/process-identity';
import { serviceNames, settingSuffix } from '../../system/service-names';
import { eventually } from './support/eventually';
import { endPrograms, runTypeScript, type RunningProgram } from './support/running-program';
import { smallProject, type SmallProject } from './support/small-project';
import { removeTemporaryFolders } from './support/temporary-folder';

const everyone = ['gateway', ...serviceNames];
let project: SmallProject;
let port: string;

beforeEach(async () => {
  project = smallProject();
  port = String(await findFreePort());
});

afterAll(async () => {
  await endPrograms();
  removeTemporaryFolders();
});

describe('courtyard start', () => {
  it('gives each service its database, its port and the feed of places, and nothing of another', async () => {
    const run = start();
    await run.says('Ctrl-C');

    const coordination = project.started('coordination').environment;
    for (const name of serviceNames) {
      const { environment } = project.started(name);
      const role = name.replaceAll('-', '_');
      expect(await ask(environment.DATABASE_URL ?? '', 'SELECT current_database(), current_user')).toEqual([
        { current_database: role, current_user: role },
      ]);
      const mine = Object.keys(environment).filter((key) =>
        /^(DATABASE_URL|PORT|HOST|PLACE_FEED|LOAD_DATA)/.test(key),
      );
      const feed = name === 'coordination' ? [] : ['PLACE_FEED_URL'];
      expect(mine.sort()).toEqual(['DATABASE_URL', 'HOST', 'LOAD_DATA', ...feed, 'PORT']);
      if (name !== 'coordination') {
        expect(environment.PLACE_FEED_URL).toBe(`http://127.0.0.1:${coordination.PORT}/index`);
      }
    }
    run.send('SIGTERM');
    expect(await run.ended).toBe(0);
  });

  it('tells the gateway where the subgraphs are', async () => {
    const run = start();
    await run.says(`http://127.0.0.1:${port}/`);

    const { args, environment } = project.started('gateway');
    const supergraph = path.join(project.folder, 'gateway', 'supergraph.graphql');
    expect(args).toEqual(['--port', port, '--supergraph', supergraph]);
    expect(environment.APOLLO_TELEMETRY_DISABLED).toBe('1');
    expect(serviceNames.map((name) => environment[`SUBGRAPH_URL_${settingSuffix(name)}`])).toEqual(
      serviceNames.map((name) => `http://127.0.0.1:${project.started(name).environment.PORT}/graphql`),
    );
    run.send('SIGTERM');
    expect(await run.ended).toBe(0);
  });

  it('keeps data and passwords for the next start, also after it was killed', async () => {
    const killed = start();
    await killed.says('Ctrl-C');
    const before = project.started('property-company');
    await ask(
      before.environment.DATABASE_URL ?? '',
      `CREATE TABLE lane AS SELECT '7 Plane Tree Lane' AS name`,
    );
    const pids = everyone.map((name) => project.started(name).pid);
    const database = databasePid();

    killed.send('SIGKILL');
    await killed.ended;
    // No signal reaches them: they see that their parent is gone.
    await eventually(() => pids.every((pid) => identityOfProcess(pid) === null));
    const next = start();
    await next.says('Ctrl-C');

    const after = project.started('property-company');
    expect(await ask(after.environment.DATABASE_URL ?? '', 'SELECT name FROM lane')).toEqual([
      { name: '7 Plane Tree Lane' },
    ]);
    expect(new URL(after.environment.DATABASE_URL ?? '').password).toBe(
      new URL(before.environment.DATABASE_URL ?? '').password,
    );
    expect(statSync(path.join(project.folder, '.courtyard', 'passwords.json')).mode & 0o777).toBe(0o600);
    expect(identityOfProcess(database)).toBeNull();
    next.send('SIGTERM');
    expect(await next.ended).toBe(0);
  });

  it('starts the database again when it crashes, at the same address', async () => {
    const run = start();
    await run.says('Ctrl-C');
    const url = project.started('coordination').environment.DATABASE_URL ?? '';

    process.kill(databasePid(), 'SIGKILL');
    await run.says('The database is back');

    expect(await ask(url, 'SELECT 1 AS answer')).toEqual([{ answer: 1 }]);
    const last = databasePid();
    run.send('SIGTERM');
    expect(await run.ended).toBe(0);
    expect(identityOfProcess(last)).toBeNull();
  });

  it('starts no database where five are set', async () => {
    const urls = Object.fromEntries(
      serviceNames.map((name) => [`DATABASE_URL_${settingSuffix(name)}`, `postgres://db.example/${name}`]),
    );
    const run = start(urls);
    await run.says('Ctrl-C');

    expect(serviceNames.map((name) => project.started(name).environment.DATABASE_URL)).toEqual(
      serviceNames.map((name) => `postgres://db.example/${name}`),
    );
    expect(() => databasePid()).toThrow('ENOENT');
    run.send('SIGTERM');
    expect(await run.ended).toBe(0);
  });

  it('names a taken port before it does anything long', async () => {
    const other = start();
    await other.says('Ctrl-C');

    const run = start({ COURTYARD_HOME: path.join(project.folder, 'second') });

    expect(await run.ended).toBe(1);
    expect(run.output()).toBe(
      `Port ${port} (PORT) is taken by another program: end that program or choose another port, ` +
        `such as PORT=${Number(port) + 1} npm start\n`,
    );
    other.send('SIGTERM');
    expect(await other.ended).toBe(0);
  });

  it('names a wrong setting and starts nothing', async () => {
    const run = start({ PORT_COORDINATION: 'plane' });

    expect(await run.ended).toBe(1);
    expect(run.output()).toBe('Expected PORT_COORDINATION to be a port from 1 to 65535, but got "plane".\n');
  });
});

function start(environment: Record<string, string> = {}): RunningProgram {
  const program = path.join(__dirname, 'support', 'run-courtyard.ts');
  return runTypeScript([program, project.folder], { PORT: port, ...environment });
}

function databasePid(): number {
  const file = path.join(project.folder, '.courtyard', 'postgres', 'cluster', 'postmaster.pid');
  return Number.parseInt(readFileSync(file, 'utf8'), 10);
}

async function ask(url: string, query: string): Promise<unknown[]> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query(query)).rows as unknown[];
  } finally {
    await client.end();
  }
}
