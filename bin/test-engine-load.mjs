// npm run test:engine-load: the compiled gateway under load, before subgraphs that fail; prints figures.
import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { checkNode } from './steps/check-node.mjs';
import { installPackages } from './steps/install.mjs';

checkNode();
const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
installPackages(root);
const { buildQuietly } = await import('./steps/build-quietly.mjs');
await buildQuietly();

const jest = createRequire(import.meta.url).resolve('jest/bin/jest');
const args = [jest, '--config', 'jest.engine-load.config.js', ...process.argv.slice(2)];
process.exit(spawnSync(process.execPath, args, { cwd: root, stdio: 'inherit' }).status ?? 1);
