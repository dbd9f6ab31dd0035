import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { checkNode } from './check-node.mjs';
import { installPackages } from './install.mjs';

/** Runs tests that need the compiled project: installs and builds what is missing, then ends with what Jest says. */
export async function runCompiledSuite(config) {
  checkNode();
  const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..', '..');
  installPackages(root);
  const { buildQuietly } = await import('./build-quietly.mjs');
  await buildQuietly();

  const jest = createRequire(import.meta.url).resolve('jest/bin/jest');
  const args = [jest, '--config', config, ...process.argv.slice(2)];
  process.exit(spawnSync(process.execPath, args, { cwd: root, stdio: 'inherit' }).status ?? 1);
}
