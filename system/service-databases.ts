import { keepDatabase } from './keep-database';
import type { Stoppable } from './stoppable';
import { keepPasswords } from './secrets';
import { databaseName, forEachService, serviceNames, type ServiceName } from './service-names';
import type { Settings } from './settings';
import type { StateFolder } from './state-folder';
import type { Say } from './terminal';

export interface ServiceDatabases extends Stoppable {
  readonly urls: Readonly<Record<ServiceName, string>>;
}

export interface DatabasesStart {
  readonly settings: Settings;
  readonly folder: StateFolder;
  readonly say: Say;
  readonly signal: AbortSignal;
  readonly restartDelay: (deaths: number) => number;
}

/** One database for each service: those that were set, or embedded ones that run as long as the system does. */
export async function openDatabases(start: DatabasesStart): Promise<ServiceDatabases> {
  const { databaseUrls } = start.settings;
  if (databaseUrls !== null) return { urls: databaseUrls, stop: () => Promise.resolve() };
  return openEmbeddedDatabases(start);
}

async function openEmbeddedDatabases(start: DatabasesStart): Promise<ServiceDatabases> {
  const { settings, folder, say, signal, restartDelay } = start;
  const options = {
    dataFolder: folder.database,
    logFile: folder.logFile('database'),
    signal,
    ...(settings.databasePort === null ? {} : { port: settings.databasePort }),
    onProgress: (step: 'initialising' | 'starting') => {
      if (step === 'initialising') say('… 首次准备数据库 · Preparing the database for the first time');
    },
  };
  const database = await keepDatabase(options, { say, restartDelay });
  try {
    const passwords = await keepPasswords(folder.passwords, serviceNames);
    const urls = forEachService(() => '');
    for (const service of serviceNames) {
      const name = databaseName(service);
      urls[service] = await database.ensureDatabase({ name, role: name, password: passwords[service] });
    }
    say(`✓ 数据库 database 就绪 · ready (127.0.0.1:${database.port})`);
    return { urls, stop: (how) => database.stop(how) };
  } catch (error) {
    await database.stop();
    throw error;
  }
}
