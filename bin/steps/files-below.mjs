import { readdir } from 'node:fs/promises';
import path from 'node:path';

/** The files below a folder as paths relative to it, with forward slashes; none when there is no such folder. */
export async function filesBelow(folder, skippedFolders = new Set()) {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => []);
  const found = await Promise.all(
    entries.map(async (entry) => {
      if (!entry.isDirectory()) return [entry.name];
      if (skippedFolders.has(entry.name)) return [];
      const below = await filesBelow(path.join(folder, entry.name), skippedFolders);
      return below.map((name) => `${entry.name}/${name}`);
    }),
  );
  return found.flat().sort();
}
