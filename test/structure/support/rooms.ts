import { existsSync, readFileSync, statSync } from 'node:fs';
import { builtinModules } from 'node:module';
import { dirname, join } from 'node:path';
import type { Import } from './imports';
import { root } from './source-files';

/** The rooms that are installed and run alone; others reach them by their package name. */
const isWorkspace = (room: string): boolean => /^(shared|gateway|services\/.+)$/.test(room);

/** What a room may import besides itself. Types count too: they are knowledge. */
export function roomsKnownTo(room: string): readonly string[] {
  if (room.startsWith('services/') || room === 'gateway') return ['shared'];
  return room === 'schema' ? ['gateway', 'shared'] : [];
}

/** Composition and the generators of schema/ never load a service; of each they read the SDL and what its lists are. */
function readsLists(room: string, path: string): boolean {
  return room === 'schema' && /^services\/[^/]+\/lists$/.test(path);
}

/** `services/coordination` for a file of that service, else the first folder; scripts at the root are those of bin. */
export function roomOf(file: string): string {
  return /^(services\/[^/]+|[^/]+)\//.exec(file)?.[1] ?? 'bin';
}

/** The path an import means, from the root and as written; null for packages. */
export function pathOf({ from, specifier }: Pick<Import, 'from' | 'specifier'>): string | null {
  if (specifier.startsWith('.')) return join(dirname(from), specifier);
  const [, workspace = '', file = ''] = /^@courtyard\/([^/]+)\/(.+)$/.exec(specifier) ?? [];
  if (workspace === '') return null;
  return workspace === 'shared' || workspace === 'gateway'
    ? `${workspace}/${file}`
    : `services/${workspace}/${file}`;
}

/** The file behind a path as code writes it; null where there is none. */
export function fileAt(path: string): string | null {
  const found = ['', '.ts', '.tsx', '.js', '/index.ts']
    .map((ending) => path + ending)
    .find((file) => existsSync(join(root, file)) && statSync(join(root, file)).isFile());
  return found ?? null;
}

/** The name of the package an import means; null for the project's own files and for what Node brings. */
export function packageOf({ specifier }: Pick<Import, 'specifier'>): string | null {
  if (/^(\.|node:|@courtyard\/)/.test(specifier)) return null;
  const parts = specifier.split('/');
  const name = parts.slice(0, specifier.startsWith('@') ? 2 : 1).join('/');
  return builtinModules.includes(name) ? null : name;
}

/** Imports of a room that may not be known where they stand. */
export function importsLeavingTheirRoom(imports: readonly Import[]): string[] {
  return linesOf(
    imports.filter((line) => {
      const [own, path] = [roomOf(line.from), pathOf(line)];
      if (path === null || roomOf(path) === own || readsLists(own, path)) return false;
      return !roomsKnownTo(own).includes(roomOf(path));
    }),
  );
}

/** Imports that reach a workspace along the folders; once it is installed alone there is nothing there. */
export function importsPastTheirPackage(imports: readonly Import[]): string[] {
  return linesOf(
    imports.filter((line) => {
      const [own, path] = [roomOf(line.from), pathOf(line)];
      return isWorkspace(own) && path !== null && roomOf(path) !== own && line.specifier.startsWith('.');
    }),
  );
}

/** Imports of the project's own files that lead nowhere. */
export function importsOfNothing(imports: readonly Import[]): string[] {
  return linesOf(
    imports.filter((line) => {
      const path = pathOf(line);
      return path === null ? line.specifier.startsWith('@courtyard/') : fileAt(path) === null;
    }),
  );
}

export interface Manifest {
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly devDependencies?: Readonly<Record<string, string>>;
}

/** The package.json of a room; rooms that are no workspace have that of the root. */
export function readManifest(room: string): Manifest {
  const file = join(root, isWorkspace(room) ? room : '', 'package.json');
  return JSON.parse(readFileSync(file, 'utf8')) as Manifest;
}

/** Imports of packages that are not among the listed ones. */
export function importsOfUnlisted(imports: readonly Import[], listed: readonly string[]): string[] {
  return linesOf(
    imports.filter((line) => {
      const name = packageOf(line);
      return name !== null && !listed.includes(name);
    }),
  );
}

export function linesOf(imports: readonly Import[]): string[] {
  return imports.map(({ from, specifier }) => `${from} -> ${specifier}`);
}
