import { execFile, spawn, type ChildProcess, type SpawnOptions } from 'node:child_process';
import { stat } from 'node:fs/promises';
import { promisify } from 'node:util';
import type { PostgresBinaries } from './binaries';

/** Starts a program of PostgreSQL as a user that PostgreSQL accepts: it refuses to run as root. */
export type StartProgram = (program: string, args: readonly string[], options: SpawnOptions) => ChildProcess;

interface User {
  readonly before: readonly string[];
  readonly ids: { readonly uid?: number; readonly gid?: number };
}

/** Finds out as whom the programs can run on this folder, and tries it once. */
export async function chooseUser(folder: string, binaries: PostgresBinaries): Promise<StartProgram> {
  const user = await userFor(folder);
  if (process.getuid?.() === 0) await tryUser(user, folder, binaries);
  return (program, args, options) => {
    const [first, ...rest] = [...user.before, program, ...args];
    return spawn(first!, rest, { ...options, ...user.ids, env: plainEnvironment(), windowsHide: true });
  };
}

async function userFor(folder: string): Promise<User> {
  if (process.getuid?.() !== 0) return { before: [], ids: {} };
  const owner = await stat(folder);
  if (owner.uid !== 0) return { before: [], ids: { uid: owner.uid, gid: owner.gid } };
  // In a user namespace of its own the process is nobody, while it still owns the files of root.
  return { before: ['unshare', '--user', '--'], ids: {} };
}

async function tryUser(user: User, folder: string, { postgres }: PostgresBinaries): Promise<void> {
  const [first, ...rest] = [...user.before, postgres, '--version'];
  try {
    await promisify(execFile)(first, rest, { cwd: folder, env: plainEnvironment(), ...user.ids });
  } catch (error) {
    const reason = (error as Error).message.trim();
    throw new Error(
      `PostgreSQL refuses to run as root, and running it as somebody else failed (${reason}). Start Courtyard as an ` +
        `ordinary user who can read the project, or give the folder to one: chown -R USER ${folder}`,
    );
  }
}

/** Settings such as PGDATA or LC_ALL in the shell of whoever starts this must not change the database. */
function plainEnvironment(): NodeJS.ProcessEnv {
  const kept = ['PATH', 'HOME', 'TMPDIR', 'TEMP', 'TMP', 'SystemRoot', 'SYSTEMROOT', 'LD_LIBRARY_PATH'];
  const pairs = kept.map((name) => [name, process.env[name]] as const);
  return { ...Object.fromEntries(pairs.filter(([, value]) => value !== undefined)), LC_ALL: 'C', TZ: 'UTC' };
}
