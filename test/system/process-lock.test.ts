import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { identityOfProcess } from '../../system/process-identity';
import { takeLock, type LockHeld } from '../../system/process-lock';
import { removeTemporaryFolders, temporaryFolder } from './support/temporary-folder';

afterAll(removeTemporaryFolders);

describe('process lock', () => {
  it('tells the second who holds it and what the holder noted', async () => {
    const base = path.join(temporaryFolder(), 'lock');
    const lock = await takeLock(base);
    lock.setNote('http://127.0.0.1:4000');

    const refusal = await takeLock(base).catch((error: unknown) => error as LockHeld);

    expect(refusal).toMatchObject({ holder: { pid: process.pid, note: 'http://127.0.0.1:4000' } });
  });

  it('is free again after its release', async () => {
    const base = path.join(temporaryFolder(), 'lock');
    (await takeLock(base)).release();

    const lock = await takeLock(base);

    await expect(takeLock(base)).rejects.toThrow(`Process ${process.pid} has held the lock since`);
    lock.release();
  });

  it('does not count a holder that is gone', async () => {
    const base = path.join(temporaryFolder(), 'lock');
    const gone = spawn(process.execPath, ['-e', '']);
    const identity = identityOfProcess(gone.pid ?? 0);
    await once(gone, 'exit');
    writeHolder(`${base}.3`, gone.pid ?? 0, identity);

    await takeLock(base);

    expect(readdirSync(path.dirname(base))).toEqual(['lock.4']);
  });

  it('does not count a holder whose number another process has by now', async () => {
    const base = path.join(temporaryFolder(), 'lock');
    writeHolder(`${base}.1`, process.pid, 'another boot:12345');

    const lock = await takeLock(base);

    lock.release();
    expect(readdirSync(path.dirname(base))).toEqual(['lock.2']);
  });

  it('does not count a file that was cut off', async () => {
    const base = path.join(temporaryFolder(), 'lock');
    writeFileSync(`${base}.1`, '{"pid": 12');

    await expect(takeLock(base)).resolves.toBeDefined();
  });

  it('has one winner at a time, however many come at once', async () => {
    const base = path.join(temporaryFolder(), 'lock');
    writeHolder(`${base}.1`, process.pid, 'another boot:12345');
    let holders = 0;
    const wins: number[] = [];

    async function contend(): Promise<void> {
      for (let round = 0; round < 20; round += 1) {
        const lock = await takeLock(base).catch(() => null);
        if (lock === null) continue;
        wins.push((holders += 1));
        await new Promise(setImmediate);
        holders -= 1;
        lock.release();
      }
    }
    await Promise.all(Array.from({ length: 8 }, contend));

    expect(wins.length).toBeGreaterThan(0);
    expect(new Set(wins)).toEqual(new Set([1]));
  });
});

function writeHolder(file: string, pid: number, identity: string | null): void {
  writeFileSync(file, JSON.stringify({ pid, identity, startedAt: '2026-05-01T08:00:00Z', note: '' }));
}
