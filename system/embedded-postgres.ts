import { findPostgresBinaries } from './embedded-postgres/binaries';
import { ensureDatabase, type DatabaseWanted } from './embedded-postgres/databases';
import { clusterFolders } from './embedded-postgres/folders';
import { initialiseCluster } from './embedded-postgres/initialise';
import { endLeftOverServer } from './embedded-postgres/left-over';
import { PortTaken, startServer, type Server, type ServerStart } from './embedded-postgres/server';
import { chooseUser } from './embedded-postgres/unprivileged-user';
import { findFreePort, portState } from './free-port';
import { makeFolder } from './owned-files';
import { LockHeld, takeLock, type ProcessLock } from './process-lock';

export interface EmbeddedPostgresOptions {
  /** Holds the cluster, the superuser's password and the log; made when missing. */
  readonly dataFolder: string;
  /** A free port is chosen when none is given. */
  readonly port?: number;
  readonly settings?: Readonly<Record<string, string>>;
  readonly logFile?: string;
  /** Gives up a start that takes long, such as a recovery after a crash. */
  readonly signal?: AbortSignal;
  /** The first step comes only where there is no cluster yet. */
  readonly onProgress?: (step: 'initialising' | 'starting') => void;
}

export interface EmbeddedPostgres {
  readonly port: number;
  /** For the superuser, with password. */
  readonly adminUrl: string;
  /** Settles when the server has ended, whether stopped or crashed. */
  readonly ended: Promise<void>;
  /** Makes a database and its role unless they are there; answers with the role's URL. */
  ensureDatabase(wanted: DatabaseWanted): Promise<string>;
  /** An immediate stop waits for nothing; the next start then recovers from the log, as after a power cut. */
  stop(how?: 'immediately'): Promise<void>;
}

/** Faster and careless of a power cut: for tests only. */
export const settingsForTests = {
  fsync: 'off',
  synchronous_commit: 'off',
  full_page_writes: 'off',
  autovacuum: 'off',
} as const;

/** Starts a PostgreSQL server on a data folder of its own, reachable from this machine only. */
export async function startEmbeddedPostgres(options: EmbeddedPostgresOptions): Promise<EmbeddedPostgres> {
  const folders = clusterFolders(options.dataFolder, options.logFile);
  makeFolder(folders.home);
  const lock = await lockDataFolder(folders.home, folders.lock);
  try {
    const binaries = await findPostgresBinaries();
    const startProgram = await chooseUser(folders.home, binaries);
    const password = await initialiseCluster({
      folders,
      binaries,
      startProgram,
      careless: options.settings?.fsync === 'off',
      onMake: () => options.onProgress?.('initialising'),
    });
    await endLeftOverServer(folders.cluster, binaries);
    options.onProgress?.('starting');
    const settings = { max_connections: '200', ...options.settings };
    const start = { folders, binaries, startProgram, settings, signal: options.signal };
    const { server, port } = await startOnPort(start, options.port);
    const adminUrl = `postgres://postgres:${password}@127.0.0.1:${port}/postgres`;
    return runningPostgres(server, lock, { port, adminUrl });
  } catch (error) {
    lock.release();
    throw error;
  }
}

async function lockDataFolder(dataFolder: string, base: string): Promise<ProcessLock> {
  try {
    return await takeLock(base);
  } catch (error) {
    if (!(error instanceof LockHeld)) throw error;
    throw new Error(
      `The database in ${dataFolder} is in use by process ${error.holder.pid}: stop that one first.`,
    );
  }
}

function runningPostgres(
  server: Server,
  lock: ProcessLock,
  { port, adminUrl }: { readonly port: number; readonly adminUrl: string },
): EmbeddedPostgres {
  return {
    port,
    adminUrl,
    ended: server.ended,
    ensureDatabase: (wanted) => ensureDatabase(adminUrl, wanted),
    stop: async (how) => {
      await server.stop(how);
      lock.release();
    },
  };
}

async function startOnPort(
  start: Omit<ServerStart, 'port'>,
  wantedPort: number | undefined,
): Promise<{ server: Server; port: number }> {
  if (wantedPort !== undefined && (await portState(wantedPort)) !== 'FREE') throw takenPort(wantedPort);
  for (let attempt = 1; ; attempt += 1) {
    const port = wantedPort ?? (await findFreePort());
    try {
      return { server: await startServer({ ...start, port }), port };
    } catch (error) {
      if (!(error instanceof PortTaken)) throw error;
      if (wantedPort !== undefined) throw takenPort(wantedPort);
      // Another program took the free port in the moment between finding and using it.
      if (attempt === 5) throw error;
    }
  }
}

function takenPort(port: number): Error {
  return new Error(
    `Port ${port} for the database is taken by another program: set PORT_DATABASE to a free one.`,
  );
}
