// npm test: installs what is missing, generates the resolver types, runs Jest with the arguments given.
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { checkNode } from './steps/check-node.mjs';
import { installPackages, npmCommand } from './steps/install.mjs';

checkNode();
const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
installPackages(root);
generateResolverTypes();
process.exit(runJest(process.argv.slice(2)));

function generateResolverTypes() {
  const { scripts } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'));
  if (!scripts.codegen) return;
  const { status } = npmCommand(['run', '--silent', 'codegen'], { cwd: root, stdio: 'inherit' });
  if (status !== 0) process.exit(status ?? 1);
}

function runJest(args) {
  const jest = createRequire(import.meta.url).resolve('jest/bin/jest');
  return spawnSync(process.execPath, [jest, ...args], { cwd: root, stdio: 'inherit' }).status ?? 1;
}
