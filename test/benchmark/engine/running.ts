import { setTimeout as sleep } from 'node:timers/promises';
import path from 'node:path';
import { start, type Started } from '../servers';
import type { Contender, Place, Program } from './contenders';
import type { Cores } from './cores';

/** A contender that takes requests. */
export interface Running extends Started {
  readonly contender: Contender;
  readonly url: string;
}

/** Starts a contender on the gateways' core. */
export function startContender(
  contender: Contender,
  place: Place,
  { cores, profileFolder }: { cores: Cores; profileFolder: string | null },
): Running {
  const program = contender.programAt(place);
  const isOurs = contender.key.startsWith('courtyard');
  const profiling = isOurs && profileFolder ? ['--cpu-prof', `--cpu-prof-dir=${profileFolder}`] : [];
  const nodeArguments = [...(program.nodeArguments ?? []), ...profiling];
  const url = `http://127.0.0.1:${place.port}${contender.path}`;
  return { contender, url, ...startPinned({ ...program, nodeArguments }, cores.gateway) };
}

/** Starts one of the benchmark's own programs; those in TypeScript are read by tsx. */
export function startBeside(file: string, args: readonly string[], core: string): Started {
  const nodeArguments = file.endsWith('.ts') ? ['--import', 'tsx'] : [];
  return startPinned({ file: path.join(__dirname, file), args, nodeArguments }, core);
}

/** taskset takes the place of node, and becomes it. */
function startPinned({ nodeArguments = [], ...program }: Program, core: string): Started {
  return start({
    node: 'taskset',
    nodeArguments: ['-c', core, process.execPath, ...nodeArguments],
    ...program,
  });
}

/** Waits until a contender answers a question; throws when it ends instead. */
export async function untilItAnswers(running: Running): Promise<void> {
  await Promise.race([running.gone, asked(running)]);
}

async function asked({ contender, url, child }: Running): Promise<void> {
  for (let attempt = 0; attempt < 600 && child.exitCode === null; attempt += 1) {
    const answer = await fetch(url, question('{ __typename }')).catch(() => null);
    if (answer?.ok) return;
    await sleep(100);
  }
  throw new Error(`${contender.name} does not answer at ${url}.`);
}

/** A query as every contender gets it. */
export function question(query: string) {
  const headers = { 'content-type': 'application/json' };
  return { method: 'POST', headers, body: bodyOf(query) };
}

export function bodyOf(query: string): string {
  return JSON.stringify({ query });
}
