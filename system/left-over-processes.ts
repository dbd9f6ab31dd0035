import { readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { writePrivateFile } from './owned-files';
import { identityOfProcess } from './process-identity';
import { signalProcess } from './signal-process';

interface Noted {
  readonly pid: number;
  readonly identity: string;
}

/** Remembers in a file which processes were started, in case this one cannot end them itself. */
export function noteProcess(file: string, pid: number): void {
  const identity = identityOfProcess(pid);
  if (identity === null) return;
  const running = readNoted(file).filter(isRunning);
  writePrivateFile(file, JSON.stringify([...running, { pid, identity }]));
}

/**
 * Ends the processes of a run that was killed. They end by themselves when they notice, but one that hangs would keep
 * its port and go on writing beside its successor.
 */
export async function endLeftOverProcesses(file: string, patience = 5_000): Promise<void> {
  const leftOver = readNoted(file).filter(isRunning);
  for (const { pid } of leftOver) signalProcess(pid, 'SIGTERM');
  const end = Date.now() + patience;
  while (leftOver.some(isRunning) && Date.now() < end) await sleep(20);
  for (const { pid } of leftOver.filter(isRunning)) signalProcess(pid, 'SIGKILL');
  while (leftOver.some(isRunning)) await sleep(20);
}

function isRunning({ pid, identity }: Noted): boolean {
  return identityOfProcess(pid) === identity;
}

function readNoted(file: string): Noted[] {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Noted[];
  } catch (error) {
    if (error instanceof SyntaxError || (error as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw error;
  }
}
