import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import { filesBelow } from './files-below.mjs';

/** Builds the console's pages if they or what they are built with changed; answers whether it did. */
export async function buildConsole(gatewayFolder) {
  const folder = path.join(gatewayFolder, 'console');
  if (!existsSync(path.join(folder, 'vite.config.mjs'))) return false;
  const digest = await digestOfInputs(folder, path.join(gatewayFolder, '..', 'package-lock.json'));
  const stamp = path.join(folder, 'dist', '.sources');
  if ((await readOrNull(stamp)) === digest) return false;
  runVite(folder, gatewayFolder);
  // Last, so that an interrupted build is done again.
  await writeFile(stamp, digest);
  return true;
}

async function digestOfInputs(folder, lockFile) {
  const names = await filesBelow(folder, new Set(['dist', 'node_modules']));
  const hash = createHash('sha256').update((await readOrNull(lockFile)) ?? '');
  for (const name of names) hash.update(name).update(await readFile(path.join(folder, name)));
  return hash.digest('hex');
}

function runVite(folder, gatewayFolder) {
  const require = createRequire(path.join(gatewayFolder, 'package.json'));
  const vite = path.join(path.dirname(require.resolve('vite/package.json')), 'bin', 'vite.js');
  const options = { cwd: folder, stdio: ['ignore', 'ignore', 'inherit'] };
  const { status } = spawnSync(process.execPath, [vite, 'build', '--logLevel', 'warn'], options);
  if (status !== 0) throw new Error(`The console in ${folder} could not be built.`);
}

async function readOrNull(file) {
  return readFile(file, 'utf8').catch(() => null);
}
