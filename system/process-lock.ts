import { randomUUID } from 'node:crypto';
import { link, readdir, readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import { writePrivateFile } from './owned-files';
import { identityOfProcess } from './process-identity';

export interface LockHolder {
  readonly pid: number;
  readonly identity: string | null;
  readonly startedAt: string;
  /** Words for whoever meets the lock, such as the address of the running system. */
  readonly note: string;
}

export interface ProcessLock {
  /** Changes the words that others read. */
  setNote(note: string): void;
  release(): void;
}

export class LockHeld extends Error {
  constructor(readonly holder: LockHolder) {
    super(`Process ${holder.pid} has held the lock since ${holder.startedAt}.`);
  }
}

/**
 * Takes the lock for this process or throws `LockHeld`. A holder that no longer runs does not count.
 *
 * The lock is a row of files `<base>.1`, `<base>.2`, …: the highest number counts, taking over means creating the next
 * one. Removing a stale lock file and making a new one instead would let two processes do so at once.
 */
export async function takeLock(base: string): Promise<ProcessLock> {
  for (;;) {
    const highest = await highestNumber(base);
    const holder = highest === 0 ? null : await readHolder(base, highest);
    if (holder !== null && isRunning(holder)) throw new LockHeld(holder);
    const mine = highest + 1;
    if (!(await createLockFile(base, mine))) continue;
    if ((await highestNumber(base)) === mine) return heldLock(base, mine);
    // Others came and went since the first look, so this number is long past.
    await rm(lockFile(base, mine), { force: true });
  }
}

async function heldLock(base: string, number: number): Promise<ProcessLock> {
  await removeLowerNumbers(base, number);
  return {
    setNote: (note) => replaceLockFile(base, number, holderOfThisProcess(note)),
    // The file stays, marked as nobody's: the highest number must never go down.
    release: () => replaceLockFile(base, number, { ...holderOfThisProcess(''), identity: null }),
  };
}

function isRunning(holder: LockHolder): boolean {
  return holder.identity !== null && identityOfProcess(holder.pid) === holder.identity;
}

function holderOfThisProcess(note: string): LockHolder {
  return {
    pid: process.pid,
    identity: identityOfProcess(process.pid),
    startedAt: new Date().toISOString(),
    note,
  };
}

async function createLockFile(base: string, number: number): Promise<boolean> {
  const draft = `${base}.draft-${randomUUID()}`;
  writePrivateFile(draft, JSON.stringify(holderOfThisProcess('')));
  try {
    // A link appears with its whole content or not at all, and never replaces another.
    await link(draft, lockFile(base, number));
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  } finally {
    await rm(draft, { force: true });
  }
}

function replaceLockFile(base: string, number: number, holder: LockHolder): void {
  writePrivateFile(lockFile(base, number), JSON.stringify(holder));
}

async function readHolder(base: string, number: number): Promise<LockHolder | null> {
  try {
    return JSON.parse(await readFile(lockFile(base, number), 'utf8')) as LockHolder;
  } catch (error) {
    // Taken over and tidied away between the listing and the reading, or cut off by a full disk.
    if (error instanceof SyntaxError || (error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
}

async function highestNumber(base: string): Promise<number> {
  return Math.max(0, ...(await numbersOf(base)));
}

async function removeLowerNumbers(base: string, number: number): Promise<void> {
  const lower = (await numbersOf(base)).filter((other) => other < number);
  await Promise.all(lower.map((other) => rm(lockFile(base, other), { force: true })));
}

async function numbersOf(base: string): Promise<number[]> {
  const prefix = `${path.basename(base)}.`;
  const names = await readdir(path.dirname(base));
  return names
    .filter((name) => name.startsWith(prefix))
    .map((name) => Number(name.slice(prefix.length)))
    .filter((number) => Number.isInteger(number));
}

function lockFile(base: string, number: number): string {
  return `${base}.${number}`;
}
