// Builds every workspace, or those named: node build.mjs shared services/property-company
import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildConsole } from './bin/steps/build-console.mjs';
import { buildWorkspace } from './bin/steps/build-workspace.mjs';

const root = path.dirname(fileURLToPath(import.meta.url));

/** Brings all outputs up to date; does next to nothing when they are. */
export async function build(names = allWorkspaces()) {
  const folders = names.map((name) => path.join(root, name)).filter((folder) => existsSync(folder));
  const written = await Promise.all(folders.map((folder) => buildWorkspace(folder)));
  const consoleBuilt = names.includes('gateway') && (await buildConsole(path.join(root, 'gateway')));
  return { filesWritten: written.reduce((sum, count) => sum + count, 0), consoleBuilt };
}

function allWorkspaces() {
  const services = readdirSync(path.join(root, 'services')).map((name) => `services/${name}`);
  return ['shared', ...services, 'gateway', 'system'];
}

if (process.argv[1] && path.resolve(process.argv[1]) === fileURLToPath(import.meta.url)) {
  const names = process.argv.slice(2);
  const { filesWritten, consoleBuilt } = await build(names.length > 0 ? names : undefined);
  console.log(`Built: ${filesWritten} files written${consoleBuilt ? ', console pages made' : ''}.`);
}
