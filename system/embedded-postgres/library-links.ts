import { randomUUID } from 'node:crypto';
import { copyFile, readFile, rename, stat, symlink } from 'node:fs/promises';
import path from 'node:path';

interface LibraryLink {
  readonly source: string;
  readonly target: string;
}

/**
 * Makes the links between library names that are missing in the package. npm packages cannot hold links; an install
 * script of the package makes them, which does not run where install scripts are off.
 */
export async function makeLibraryLinks(packageFolder: string): Promise<void> {
  const links = await readLinks(path.join(packageFolder, 'native', 'pg-symlinks.json'));
  await Promise.all(links.map((link) => makeLink(packageFolder, link)));
}

async function makeLink(packageFolder: string, { source, target }: LibraryLink): Promise<void> {
  const [library, name] = [path.join(packageFolder, source), path.join(packageFolder, target)];
  if (await leadsSomewhere(name)) return;
  // Made under a name of its own, then renamed: another process that does the same never sees half a link.
  const draft = `${name}.${randomUUID()}`;
  await symlink(path.relative(path.dirname(name), library), draft).catch(() => copyFile(library, draft));
  await rename(draft, name);
}

async function leadsSomewhere(file: string): Promise<boolean> {
  return stat(file).then(
    () => true,
    () => false,
  );
}

async function readLinks(file: string): Promise<LibraryLink[]> {
  try {
    return JSON.parse(await readFile(file, 'utf8')) as LibraryLink[];
  } catch (error) {
    // Packages for systems without such links come without the list.
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw error;
  }
}
