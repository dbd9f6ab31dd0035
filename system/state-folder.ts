import path from 'node:path';
import { makeFolder } from './owned-files';
import { LockHeld, takeLock, type ProcessLock } from './process-lock';

export interface StateFolder {
  readonly home: string;
  readonly database: string;
  readonly passwords: string;
  /** Notes the processes of this run, for the start after a run that was killed. */
  readonly processes: string;
  readonly lock: ProcessLock;
  logFile(name: string): string;
}

/** Makes the folder and takes it for this process; throws a sentence when another system runs on it. */
export async function openStateFolder(home: string, address: string): Promise<StateFolder> {
  const logs = path.join(home, 'logs');
  makeFolder(logs);
  return {
    home,
    database: path.join(home, 'postgres'),
    passwords: path.join(home, 'passwords.json'),
    processes: path.join(home, 'processes.json'),
    lock: await lockHome(home, address),
    logFile: (name) => path.join(logs, `${name}.log`),
  };
}

async function lockHome(home: string, address: string): Promise<ProcessLock> {
  try {
    const lock = await takeLock(path.join(home, 'lock'));
    lock.setNote(address);
    return lock;
  } catch (error) {
    if (!(error instanceof LockHeld)) throw error;
    const { pid, note } = error.holder;
    throw new Error(
      `Courtyard already runs on ${home} as process ${pid}${note && `, reachable at ${note}`}: use that one, stop it ` +
        'first, or choose another folder with COURTYARD_HOME.',
    );
  }
}
