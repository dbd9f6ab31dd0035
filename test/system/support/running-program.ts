import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { pathToFileURL } from 'node:url';
import { eventually } from './eventually';

export interface RunningProgram {
  readonly pid: number;
  /** All it has written so far. */
  output(): string;
  says(words: string): Promise<void>;
  send(signal: NodeJS.Signals): void;
  /** Settles when it has ended, with its exit code or the signal that ended it. */
  readonly ended: Promise<number | NodeJS.Signals | null>;
}

const running = new Set<ChildProcess>();

/** Runs a Node.js program beside the test. */
export function runProgram(
  args: readonly string[],
  environment: Record<string, string> = {},
): RunningProgram {
  const child = spawn(process.execPath, args, {
    env: { ...process.env, ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  running.add(child);
  let output = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (chunk: Buffer) => (output += chunk.toString()));
  const closed = once(child, 'close').then(
    ([code, signal]) => (code ?? signal) as number | NodeJS.Signals | null,
  );
  const ended = closed.finally(() => running.delete(child));
  return {
    pid: child.pid ?? -1,
    output: () => output,
    says: async (words) => {
      await eventually(() => {
        if (output.includes(words)) return true;
        if (!running.has(child)) throw new Error(`It ended without saying "${words}":\n${output}`);
        return false;
      });
    },
    send: (signal) => void child.kill(signal),
    ended,
  };
}

/** The same for a program of the test's own in TypeScript. */
export function runTypeScript(
  args: readonly string[],
  environment: Record<string, string> = {},
): RunningProgram {
  const loader = pathToFileURL(require.resolve('tsx')).href;
  return runProgram(['--import', loader, ...args], environment);
}

/** For the end of a test file: asks what a failed test left running to stop. */
export async function endPrograms(): Promise<void> {
  await Promise.all(
    [...running].map(async (child) => {
      child.kill('SIGTERM');
      await eventually(() => child.exitCode !== null || child.signalCode !== null);
    }),
  );
}
