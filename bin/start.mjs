// npm start: from a fresh clone to the running system. Only Node's own modules until the packages are installed.
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { checkNode } from './steps/check-node.mjs';
import { installPackages } from './steps/install.mjs';
import { startedBy } from './steps/started-by.js';

checkNode();
// Now: npm may be gone when all is installed and built.
const starters = startedBy();
const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
installPackages(root);

const { buildQuietly } = await import('./steps/build-quietly.mjs');
await buildQuietly();

const { run } = createRequire(import.meta.url)('../system/dist/main.js');
process.exit(await run(root, starters));
