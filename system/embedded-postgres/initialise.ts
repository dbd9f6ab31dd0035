import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { readdir, readFile, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { makeFolder, writePrivateFile } from '../owned-files';
import type { PostgresBinaries } from './binaries';
import type { ClusterFolders } from './folders';
import type { StartProgram } from './unprivileged-user';

export interface Initialisation {
  readonly folders: ClusterFolders;
  readonly binaries: PostgresBinaries;
  readonly startProgram: StartProgram;
  /** For data nobody minds losing: do not wait for the disk. */
  readonly careless: boolean;
  readonly onMake: () => void;
}

/** Makes the cluster unless it is there, and answers with the password of its superuser. */
export async function initialiseCluster(initialisation: Initialisation): Promise<string> {
  const { folders, binaries } = initialisation;
  await removeUnfinished(folders);
  const version = await readIfThere(path.join(folders.cluster, 'PG_VERSION'));
  if (version === null) return makeCluster(initialisation);
  await checkVersion(version.trim(), binaries, initialisation);
  return readPassword(folders);
}

async function makeCluster(initialisation: Initialisation): Promise<string> {
  const { folders, binaries, startProgram, careless } = initialisation;
  initialisation.onMake();
  const password = randomBytes(24).toString('base64url');
  writePrivateFile(folders.password, password);
  // A cluster appears under its name when it is whole: an interrupted attempt is thrown away by the next start.
  const unfinished = `${folders.unfinishedPrefix}${process.pid}`;
  makeFolder(unfinished);
  const args = [
    `--pgdata=${unfinished}`,
    `--pwfile=${folders.password}`,
    '--username=postgres',
    '--auth=scram-sha-256',
    '--encoding=UTF8',
    '--locale=C',
    '--locale-provider=builtin',
    '--builtin-locale=C.UTF-8',
    '--no-instructions',
    ...(careless ? ['--no-sync'] : []),
  ];
  await runToEnd(startProgram, binaries.initdb, args);
  await rename(unfinished, folders.cluster);
  return password;
}

async function removeUnfinished(folders: ClusterFolders): Promise<void> {
  const prefix = path.basename(folders.unfinishedPrefix);
  const names = (await readdir(folders.home)).filter((name) => name.startsWith(prefix));
  await Promise.all(names.map((name) => rm(path.join(folders.home, name), { recursive: true, force: true })));
}

async function checkVersion(
  version: string,
  binaries: PostgresBinaries,
  { startProgram, folders }: Initialisation,
): Promise<void> {
  const answer = await runToEnd(startProgram, binaries.postgres, ['--version']);
  const current = /(\d+)\.\d+/.exec(answer)?.[1];
  if (current === version) return;
  throw new Error(
    `The data in ${folders.home} was written by PostgreSQL ${version}, but version ${current} is installed: ` +
      'move the folder away to begin with an empty database.',
  );
}

async function readPassword(folders: ClusterFolders): Promise<string> {
  const password = await readIfThere(folders.password);
  if (password !== null) return password.trim();
  throw new Error(
    `The database password in ${folders.password} is gone: put it back, or remove ${folders.home}.`,
  );
}

async function runToEnd(
  startProgram: StartProgram,
  program: string,
  args: readonly string[],
): Promise<string> {
  const child = startProgram(program, args, { stdio: ['ignore', 'pipe', 'pipe'], detached: true });
  let output = '';
  child.stdout?.on('data', (chunk: Buffer) => (output += chunk.toString()));
  child.stderr?.on('data', (chunk: Buffer) => (output += chunk.toString()));
  const [code] = (await once(child, 'close')) as [number | null];
  if (code === 0) return output;
  throw new Error(`${path.basename(program)} ended with ${code}:\n${output.trim()}`);
}

async function readIfThere(file: string): Promise<string | null> {
  try {
    return await readFile(file, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
}
