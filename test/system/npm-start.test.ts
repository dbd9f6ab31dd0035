import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { findFreePort } from '../../system/free-port';
import { identityOfProcess } from '../../system/process-identity';
import { serviceNames } from '../../system/service-names';
import { eventually } from './support/eventually';
import { smallProject, type SmallProject } from './support/small-project';
import { removeTemporaryFolders } from './support/temporary-folder';

let project: SmallProject;
let npm: ChildProcess;
let output: string;

beforeEach(async () => {
  project = smallProject();
  const loader = pathToFileURL(require.resolve('tsx')).href;
  const program = path.join(__dirname, 'support', 'run-courtyard.ts');
  const start = `node --import ${loader} ${program} ${project.folder}`;
  writeFileSync(path.join(project.folder, 'package.json'), JSON.stringify({ scripts: { start } }));
  output = '';
  const environment = { ...process.env, PORT: String(await findFreePort()) };
  npm = spawn('npm', ['start'], {
    cwd: project.folder,
    env: environment,
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: true,
  });
  for (const stream of [npm.stdout, npm.stderr])
    stream?.on('data', (chunk: Buffer) => (output += chunk.toString()));
  await eventually(() => output.includes('Ctrl-C'));
});

// Whatever a test has left of npm and what it runs; the rest of the system ends with that.
afterEach(() => {
  try {
    process.kill(-(npm.pid ?? 0), 'SIGKILL');
  } catch {
    // Nothing is left.
  }
});
afterAll(removeTemporaryFolders);

describe('npm start', () => {
  it('stops in order when npm is told to end', async () => {
    const pids = ['gateway', ...serviceNames].map((name) => project.started(name).pid);
    const ended = once(npm, 'close');

    npm.kill('SIGTERM');

    await ended;
    await eventually(() => pids.every((pid) => identityOfProcess(pid) === null));
    expect(output).toContain('Stopped');
  });

  it('stops in order, too, when npm is killed and can tell nobody', async () => {
    const pids = ['gateway', ...serviceNames].map((name) => project.started(name).pid);

    npm.kill('SIGKILL');

    await eventually(() => pids.every((pid) => identityOfProcess(pid) === null));
    await eventually(() => output.includes('Stopped'));
  });
});
