import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import path from 'node:path';
import { Client } from 'pg';
import {
  settingsForTests,
  startEmbeddedPostgres,
  type EmbeddedPostgres,
  type EmbeddedPostgresOptions,
} from '../../system/embedded-postgres';
import { identityOfProcess } from '../../system/process-identity';
import { eventually } from './support/eventually';
import { endPrograms, runTypeScript } from './support/running-program';
import { removeTemporaryFolders, temporaryFolder } from './support/temporary-folder';

const running: EmbeddedPostgres[] = [];
const asRoot = process.getuid?.() === 0 && process.platform === 'linux' ? it : it.skip;

afterEach(async () => {
  await Promise.all(running.splice(0).map((postgres) => postgres.stop()));
});

afterAll(async () => {
  await endPrograms();
  removeTemporaryFolders();
});

describe('embedded PostgreSQL', () => {
  it('gives a role its own database, in UTF-8 and UTC, on this machine only', async () => {
    const postgres = await start({ dataFolder: temporaryFolder() });

    const url = await postgres.ensureDatabase({
      name: 'street_department',
      role: 'street',
      password: `p'a/s%s`,
    });

    const [row] = await ask(
      url,
      `SELECT current_database() AS database, current_user AS role, current_setting('server_encoding') AS encoding,
         current_setting('timezone') AS zone, current_setting('listen_addresses') AS listens,
         lower('ÄÖ') AS lowered`,
    );
    expect(row).toEqual({
      database: 'street_department',
      role: 'street',
      encoding: 'UTF8',
      zone: 'UTC',
      listens: '127.0.0.1',
      lowered: 'äö',
    });
  });

  it('lets the owner of a database install what the services need', async () => {
    const postgres = await start({ dataFolder: temporaryFolder() });
    const url = await postgres.ensureDatabase({ name: 'titles', role: 'titles', password: 'plane tree' });

    await ask(url, 'CREATE EXTENSION btree_gist');
    await ask(url, 'CREATE EXTENSION pg_trgm');

    const rows = await ask(
      url,
      `SELECT extname FROM pg_extension WHERE extname <> 'plpgsql' ORDER BY extname`,
    );
    expect(rows).toEqual([{ extname: 'btree_gist' }, { extname: 'pg_trgm' }]);
  });

  it('refuses a wrong password, and a role at the database of another', async () => {
    const postgres = await start({ dataFolder: temporaryFolder() });
    const titles = await postgres.ensureDatabase({ name: 'titles', role: 'titles', password: 'one' });
    await postgres.ensureDatabase({ name: 'contracts', role: 'contracts', password: 'two' });

    await expect(ask(titles.replace(':one@', ':two@'), 'SELECT 1')).rejects.toThrow(
      'password authentication failed',
    );
    await expect(ask(titles.replace(/titles$/, 'contracts'), 'SELECT 1')).rejects.toThrow(
      'permission denied for database "contracts"',
    );
  });

  it('ensures the same database twice at once, and takes a new password', async () => {
    const postgres = await start({ dataFolder: temporaryFolder() });
    const wanted = { name: 'titles', role: 'titles', password: 'old' };

    await Promise.all([postgres.ensureDatabase(wanted), postgres.ensureDatabase(wanted)]);
    const url = await postgres.ensureDatabase({ ...wanted, password: 'new' });

    expect(await ask(url, 'SELECT 1 AS answer')).toEqual([{ answer: 1 }]);
  });

  it('keeps data, password and privacy over a restart', async () => {
    const dataFolder = temporaryFolder();
    const steps: string[] = [];
    const first = await start({ dataFolder, onProgress: (step) => steps.push(step) });
    await ask(first.adminUrl, `CREATE TABLE lane AS SELECT '7 Plane Tree Lane' AS name`);
    await first.stop();

    const second = await start({ dataFolder, onProgress: (step) => steps.push(step) });

    expect(await ask(second.adminUrl, 'SELECT name FROM lane')).toEqual([{ name: '7 Plane Tree Lane' }]);
    expect(new URL(second.adminUrl).password).toBe(new URL(first.adminUrl).password);
    expect(steps).toEqual(['initialising', 'starting', 'starting']);
    expect(statSync(path.join(dataFolder, 'superuser-password')).mode & 0o777).toBe(0o600);
  });

  it('begins anew where an earlier first start was cut off', async () => {
    const dataFolder = temporaryFolder();
    const unfinished = path.join(dataFolder, 'cluster-unfinished-1');
    mkdirSync(unfinished);
    writeFileSync(path.join(unfinished, 'PG_VERSION'), '18');

    const postgres = await start({ dataFolder });

    expect(await ask(postgres.adminUrl, 'SELECT 1 AS answer')).toEqual([{ answer: 1 }]);
    expect(existsSync(unfinished)).toBe(false);
  });

  it('says who uses the data folder when a second one starts on it', async () => {
    const dataFolder = temporaryFolder();
    const first = await start({ dataFolder });

    await expect(start({ dataFolder })).rejects.toThrow(
      `The database in ${dataFolder} is in use by process ${process.pid}: stop that one first.`,
    );

    expect(await ask(first.adminUrl, 'SELECT 1 AS answer')).toEqual([{ answer: 1 }]);
  });

  it('lets exactly one of several that start at once have the data folder', async () => {
    const dataFolder = temporaryFolder();

    const outcomes = await Promise.allSettled([1, 2, 3, 4].map(() => start({ dataFolder })));

    expect(outcomes.map(({ status }) => status).sort()).toEqual([
      'fulfilled',
      'rejected',
      'rejected',
      'rejected',
    ]);
  });

  it('ends the server of a killed run and goes on with its data', async () => {
    const dataFolder = temporaryFolder();
    const earlier = await runAndKill(dataFolder);
    expect(identityOfProcess(earlier.serverPid)).not.toBeNull();

    const postgres = await start({ dataFolder });

    expect(identityOfProcess(earlier.serverPid)).toBeNull();
    expect(await ask(postgres.adminUrl, 'SELECT name FROM lane')).toEqual([{ name: '7 Plane Tree Lane' }]);
  });

  it('recovers when run and server were both killed', async () => {
    const dataFolder = temporaryFolder();
    const earlier = await runAndKill(dataFolder);
    process.kill(earlier.serverPid, 'SIGKILL');

    const postgres = await start({ dataFolder });

    expect(await ask(postgres.adminUrl, 'SELECT name FROM lane')).toEqual([{ name: '7 Plane Tree Lane' }]);
  });

  it('is not stopped by a lock file whose number belongs to another program by now', async () => {
    const dataFolder = temporaryFolder();
    const earlier = await runAndKill(dataFolder);
    process.kill(earlier.serverPid, 'SIGKILL');
    await eventually(() => identityOfProcess(earlier.serverPid) === null);
    const bystander = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)']);
    const lockFile = path.join(dataFolder, 'cluster', 'postmaster.pid');
    writeFileSync(lockFile, readFileSync(lockFile, 'utf8').replace(/^\d+/, String(bystander.pid)));

    const postgres = await start({ dataFolder });

    expect(await ask(postgres.adminUrl, 'SELECT name FROM lane')).toEqual([{ name: '7 Plane Tree Lane' }]);
    expect(bystander.exitCode ?? bystander.signalCode).toBeNull();
    bystander.kill();
    await once(bystander, 'exit');
  });

  it('names the port when the one asked for is taken', async () => {
    const bystander = createServer().listen(0, '127.0.0.1');
    await once(bystander, 'listening');
    const { port } = bystander.address() as AddressInfo;

    await expect(start({ dataFolder: temporaryFolder(), port })).rejects.toThrow(
      `Port ${port} for the database is taken by another program: set PORT_DATABASE to a free one.`,
    );

    bystander.close();
    await once(bystander, 'close');
    const postgres = await start({ dataFolder: temporaryFolder(), port });
    expect(postgres.port).toBe(port);
  });

  it('names the password file when it is gone', async () => {
    const dataFolder = temporaryFolder();
    await (await start({ dataFolder })).stop();
    const passwordFile = path.join(dataFolder, 'superuser-password');
    rmSync(passwordFile);

    await expect(start({ dataFolder })).rejects.toThrow(`The database password in ${passwordFile} is gone`);
  });

  asRoot('says what root can do where no other user can be found', async () => {
    const dataFolder = temporaryFolder();
    const searchPath = process.env.PATH;
    process.env.PATH = dataFolder;

    await expect(start({ dataFolder }).finally(() => (process.env.PATH = searchPath))).rejects.toThrow(
      /^PostgreSQL refuses to run as root, and running it as somebody else failed \(spawn unshare ENOENT\)\. Start /,
    );
  });

  it('tells when the server ended by itself', async () => {
    const dataFolder = temporaryFolder();
    const postgres = await start({ dataFolder });

    process.kill(serverPidIn(dataFolder), 'SIGQUIT');

    await postgres.ended;
    await expect(ask(postgres.adminUrl, 'SELECT 1')).rejects.toThrow('ECONNREFUSED');
  });
});

async function start(options: EmbeddedPostgresOptions): Promise<EmbeddedPostgres> {
  const postgres = await startEmbeddedPostgres({ settings: settingsForTests, ...options });
  running.push(postgres);
  return postgres;
}

/** Another process starts the database, stores a row and is killed; its server goes on running. */
async function runAndKill(dataFolder: string): Promise<{ readonly serverPid: number }> {
  const program = runTypeScript([path.join(__dirname, 'support', 'database-owner.ts'), dataFolder]);
  await program.says('stored');
  program.send('SIGKILL');
  await program.ended;
  return { serverPid: serverPidIn(dataFolder) };
}

function serverPidIn(dataFolder: string): number {
  return Number.parseInt(readFileSync(path.join(dataFolder, 'cluster', 'postmaster.pid'), 'utf8'), 10);
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
