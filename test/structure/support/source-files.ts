import { readdirSync } from 'node:fs';
import { join } from 'node:path';

export const root = join(__dirname, '..', '..', '..');

/** The rooms of the house that hold code. */
const rooms = ['bin', 'gateway', 'schema', 'services', 'shared', 'system', 'test'];

/** The project's own files with one of the endings, as paths from the root; nothing installed or built. */
export function sourceFiles(endings: readonly string[]): string[] {
  const below = rooms.flatMap((room) =>
    (readdirSync(join(root, room), { recursive: true }) as string[])
      .map((file) => `${room}/${file}`)
      .filter((file) => !/\/(dist|node_modules)\//.test(file)),
  );
  return [...readdirSync(root), ...below]
    .filter((file) => endings.some((ending) => file.endsWith(ending)))
    .sort();
}

/** The folders of services/. */
export const serviceFolders: readonly string[] = readdirSync(join(root, 'services')).sort();
