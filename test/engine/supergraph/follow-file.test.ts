import {
  mkdtempSync,
  renameSync,
  rmSync,
  truncateSync,
  unlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createFileWatch, followFile } from '@courtyard/gateway/engine/supergraph/follow-file';

const folder = mkdtempSync(join(tmpdir(), 'follow-file-'));
const file = join(folder, 'supergraph.graphql');

afterAll(() => rmSync(folder, { recursive: true }));

describe('a followed file', () => {
  it('is taken over when it was found the same twice', async () => {
    const { look, taken } = watch('old');

    writeFileSync(file, 'new');
    await look();
    expect(taken).toEqual([]);
    await look();
    await look();

    expect(taken).toEqual(['new']);
  });

  it('is not taken over half-written', async () => {
    const { look, taken, refused } = watch('old');

    for (const written of ['', 'ne', 'new and', 'new and whole']) {
      writeFileSync(file, written);
      await look();
    }
    await look();

    expect({ taken, refused }).toEqual({ taken: ['new and whole'], refused: [] });
  });

  it('is taken over after an atomic rename, even to the same size and time', async () => {
    const { look, taken } = watch('old');
    const then = new Date('2020-01-01T00:00:00Z');
    utimesSync(file, then, then);
    await look();
    await look();

    writeFileSync(`${file}.new`, 'NEW');
    utimesSync(`${file}.new`, then, then);
    renameSync(`${file}.new`, file);
    await look();
    await look();

    expect(taken).toEqual(['NEW']);
  });

  it('is left alone when it is written again as it was', async () => {
    const { look, taken, said } = watch('old');

    writeFileSync(file, 'old');
    await look();
    await look();

    expect({ taken, said }).toEqual({ taken: [], said: [] });
  });

  it('was already taken over when it changed between reading and following', async () => {
    const { look, taken } = watch('old', 'newer');

    await look();
    await look();

    expect(taken).toEqual(['newer']);
  });

  it('may be absent, which is said once, and come back', async () => {
    const { look, taken, said } = watch('old');

    unlinkSync(file);
    await look();
    await look();
    await look();
    writeFileSync(file, 'new');
    await look();
    await look();

    expect({ taken, said }).toEqual({
      taken: ['new'],
      said: [
        'warn: The file cannot be read; what it held before stays.',
        'info: The file can be read again.',
        'info: The file has changed and was taken over.',
      ],
    });
  });

  it('keeps what it held when the new content is broken, and reports that once', async () => {
    const { look, taken, refused, said } = watch('old');

    writeFileSync(file, 'broken');
    for (let times = 0; times < 4; times += 1) await look();

    expect({ taken, refused, said }).toEqual({
      taken: [],
      refused: ['broken is refused'],
      said: ['error: The file has changed and was refused; what it held before stays.'],
    });
  });

  it('is taken over when it is mended, and reports the same fault anew when it comes back', async () => {
    const { look, taken, refused } = watch('old');

    for (const written of ['broken', 'old', 'broken', 'mended']) {
      writeFileSync(file, written);
      await look();
      await look();
    }

    expect({ taken, refused }).toEqual({
      taken: ['mended'],
      refused: ['broken is refused', 'broken is refused'],
    });
  });

  it('may be emptied, which is refused as anything broken is', async () => {
    const { look, taken, refused } = watch('old');

    truncateSync(file);
    await look();
    await look();

    expect({ taken, refused }).toEqual({ taken: [], refused: [' is refused'] });
  });
});

describe('following a file', () => {
  it('looks at it by itself until it is closed', async () => {
    writeFileSync(file, 'old');
    const taken: string[] = [];
    let tellTaken = () => {};
    const nextTaken = () => new Promise<void>((resolve) => (tellTaken = resolve));
    const followed = followFile(file, {
      current: 'old',
      intervalMs: 1,
      log: silent,
      onChange: (content) => {
        taken.push(content);
        tellTaken();
      },
    });

    for (const written of ['one', 'two']) {
      const isTaken = nextTaken();
      writeFileSync(file, written);
      await isTaken;
    }
    await followed.close();
    writeFileSync(file, 'three');

    expect(taken).toEqual(['one', 'two']);
  });

  it('waits for a take-over that is under way when it is closed', async () => {
    writeFileSync(file, 'old');
    const events: string[] = [];
    let finish = () => {};
    const hasBegun = new Promise<void>((begun) => {
      const followed = followFile(file, {
        current: 'older',
        intervalMs: 1,
        log: silent,
        onChange: async () => {
          const finished = new Promise<void>((resolve) => (finish = resolve));
          begun();
          await finished;
          events.push('taken over');
        },
      });
      closing = () => followed.close().then(() => events.push('closed'));
    });

    await hasBegun;
    const closed = closing();
    finish();
    await closed;

    expect(events).toEqual(['taken over', 'closed']);
  });
});

let closing: () => Promise<unknown> = () => Promise.resolve();

const silent = { info: () => {}, warn: () => {}, error: () => {} };

function watch(current: string, onDisk = current) {
  writeFileSync(file, onDisk);
  const taken: string[] = [];
  const refused: string[] = [];
  const said: string[] = [];
  const say = (level: string) => (_details: unknown, message?: string) =>
    void said.push(`${level}: ${message}`);
  const look = createFileWatch(file, {
    current,
    log: { info: say('info'), warn: say('warn'), error: say('error') },
    onChange: (content) => {
      if (content === '' || content === 'broken') throw new Error(`${content} is refused`);
      taken.push(content);
    },
    onRefused: (error) => refused.push((error as Error).message),
  });
  return { look, taken, refused, said };
}
