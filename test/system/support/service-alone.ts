import { execFile } from 'node:child_process';
import path from 'node:path';
import { promisify } from 'node:util';
import { findFreePort } from '../../../system/free-port';
import { eventually } from './eventually';
import { runProgram, type RunningProgram } from './running-program';

const project = path.join(__dirname, '..', '..', '..');

/** The property company's service as a process of its own. */
export interface ServiceAlone extends RunningProgram {
  readonly url: string;
}

export async function buildServiceAlone(): Promise<void> {
  const build = path.join(project, 'build.mjs');
  await promisify(execFile)(process.execPath, [build, 'shared', 'services/property-company']);
}

/** `courtyard service property-company`, as whoever hosts it would run it. */
export async function startServiceAlone(environment: Record<string, string>): Promise<ServiceAlone> {
  const port = String(await findFreePort());
  const program = runProgram([path.join(project, 'bin', 'courtyard.js'), 'service', 'property-company'], {
    PORT: port,
    LOG_LEVEL: 'info',
    FEED_INTERVAL_MS: '100',
    ...environment,
  });
  return { ...program, url: `http://127.0.0.1:${port}` };
}

export async function statusOf(address: string): Promise<number | null> {
  return fetch(address).then(
    (response) => response.status,
    () => null,
  );
}

/** Waits until the process answers so; one that has ended answers nothing any more. */
export async function answers(
  program: ServiceAlone,
  place: '/health' | '/ready',
  expected: number,
): Promise<void> {
  let hasEnded = false;
  void program.ended.then(() => (hasEnded = true));
  await eventually(async () => {
    if (hasEnded) throw new Error(`It ended:\n${program.output()}`);
    return (await statusOf(`${program.url}${place}`)) === expected;
  });
}

export async function stop(program: ServiceAlone): Promise<void> {
  program.send('SIGTERM');
  expect(await program.ended).toBe(0);
}
