import { spawn, type ChildProcess } from 'node:child_process';
import { closeSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { openLogFile } from './owned-files';

/** What it takes to run one process of the system. */
export interface ProcessPlan {
  readonly name: string;
  readonly command: string;
  readonly args: readonly string[];
  readonly folder: string;
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** Answers 200 when the process is ready to serve. */
  readonly readyUrl: string;
}

/** One run of a process, from its start to its end. */
export interface ProcessLife {
  readonly pid: number | undefined;
  /** Settles with words about how it ended. */
  readonly ended: Promise<string>;
  /** Asks it to end, and insists when it does not. */
  stop(): Promise<void>;
  kill(): void;
}

const patienceWithStop = 20_000;

export function startLife(plan: ProcessPlan, logFile: string, log: 'truncate' | 'append'): ProcessLife {
  const child = spawnInto(plan, openLogFile(logFile, log));
  const ended = new Promise<string>((resolve) => {
    child.once('exit', (code, signal) => resolve(signal === null ? `exit code ${code}` : `signal ${signal}`));
    child.once('error', (error) => resolve(error.message));
  });
  return { pid: child.pid, ended, stop: () => stop(child, ended), kill: () => void child.kill('SIGKILL') };
}

function spawnInto(plan: ProcessPlan, log: number): ChildProcess {
  try {
    const child = spawn(plan.command, plan.args, {
      cwd: plan.folder,
      env: plan.environment,
      // Through the channel a process notices that this one is gone, even when it was killed.
      stdio: ['ignore', log, log, 'ipc'],
      // A process group of its own: Ctrl-C in the terminal reaches only this process, which ends the others in order.
      detached: true,
      windowsHide: true,
    });
    // A message to a process that ends at this very moment fails, and that is fine.
    child.on('error', () => undefined);
    return child;
  } finally {
    closeSync(log);
  }
}

async function stop(child: ChildProcess, ended: Promise<string>): Promise<void> {
  // Windows knows no gentle signal; there the closed channel asks for the same.
  if (process.platform === 'win32' && child.connected) child.disconnect();
  else child.kill('SIGTERM');
  const hasEnded = await Promise.race([
    ended.then(() => true),
    sleep(patienceWithStop, false, { ref: false }),
  ]);
  if (hasEnded) return;
  child.kill('SIGKILL');
  await ended;
}
