// npm run test:browser: starts a whole system of its own on free ports, opens its pages in a real browser, stops it.
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { checkNode } from './steps/check-node.mjs';
import { installPackages } from './steps/install.mjs';

checkNode();
const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
installPackages(root);

const home = mkdtempSync(path.join(tmpdir(), 'courtyard-browser-'));
const port = await findFreePort();
const address = `http://127.0.0.1:${port}`;
const system = spawn(process.execPath, [path.join(root, 'bin', 'start.mjs')], {
  cwd: root,
  env: { ...process.env, COURTYARD_HOME: home, PORT: String(port) },
  stdio: ['ignore', 'inherit', 'inherit'],
});
const ended = once(system, 'exit');
let status;
try {
  await waitUntilReady();
  const jest = createRequire(import.meta.url).resolve('jest/bin/jest');
  const args = [jest, '--config', 'jest.browser.config.js', ...process.argv.slice(2)];
  const env = { ...process.env, CONSOLE_URL: address, COURTYARD_HOME: home };
  status = spawnSync(process.execPath, args, { cwd: root, env, stdio: 'inherit' }).status ?? 1;
} finally {
  system.kill('SIGTERM');
  await ended;
  rmSync(home, { recursive: true, force: true });
}
process.exit(status);

async function waitUntilReady() {
  while (system.exitCode === null) {
    const ready = await fetch(`${address}/ready`).then(
      (response) => response.ok,
      () => false,
    );
    if (ready) return;
    await sleep(300);
  }
  throw new Error('The system did not start; see above.');
}

async function findFreePort() {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port: free } = server.address();
  server.close();
  return free;
}
