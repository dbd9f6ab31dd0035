import { setImmediate as turn } from 'node:timers/promises';
import { keepWorker, restartDelay } from '@courtyard/gateway/cluster/keep-worker';
import type { Ending, WorkerRun } from '@courtyard/gateway/cluster/start-worker';

/** A worker whose life the test decides. */
interface Life {
  serves(): void;
  ends(ending?: Partial<Ending>): void;
  readonly told: string[];
}

function setScene({ mustStart = false } = {}) {
  const lives: Life[] = [];
  const pauses: number[] = [];
  const log: string[] = [];
  const write = (_about: object, message: string) => void log.push(message);
  const kept = keepWorker(2, {
    start: () => startLife(lives),
    log: { info: write, warn: write },
    mustStart,
    wait: (ms) => Promise.resolve(void pauses.push(ms)),
  });
  return { kept, lives, pauses, log, last: () => lives.at(-1) as Life };
}

function startLife(lives: Life[]): WorkerRun {
  const told: string[] = [];
  let serves: Life['serves'] = () => undefined;
  let ends: Life['ends'] = () => undefined;
  const serving = new Promise<number>((resolve) => (serves = () => resolve(2)));
  const ended = new Promise<Ending>((resolve) => {
    ends = (ending) => resolve({ code: 1, words: 'exit code 1', refusal: null, ...ending });
  });
  lives.push({ serves, ends, told });
  return {
    pid: 4711,
    serving,
    ended,
    stop: () => void told.push('stop'),
    kill: () => void told.push('kill'),
  };
}

describe('a worker that ends', () => {
  it('is replaced at once, and after longer and longer pauses if the next ones end too', async () => {
    const { lives, pauses, last } = setScene();

    while (lives.length < 5) {
      last().ends();
      await turn();
    }

    expect(pauses).toEqual([0, 100, 200, 400]);
    expect([restartDelay(1), restartDelay(8), restartDelay(9), restartDelay(99)]).toEqual([
      0, 6_400, 12_800, 15_000,
    ]);
  });

  it('is replaced, too, where what it was started with cannot be used any more', async () => {
    const { lives, last, log } = setScene({ mustStart: true });
    last().serves();
    await turn();
    last().ends();
    await turn();

    last().ends({ refusal: 'The supergraph cannot be served.' });
    await turn();

    expect(lives).toHaveLength(3);
    expect(log).toEqual(['a worker serves', 'a worker ended', 'a worker ended']);
  });

  it('is not replaced where it was the first and never served', async () => {
    const { kept, lives, last } = setScene({ mustStart: true });

    last().ends({ refusal: 'PORT is "x".' });

    await expect(kept.firstServing).rejects.toThrow('PORT is "x".');
    await turn();
    expect(lives).toHaveLength(1);
  });

  it('says how it ended where nobody refused anything', async () => {
    const { kept, last } = setScene({ mustStart: true });

    last().ends({ code: null, words: 'signal SIGKILL' });

    await expect(kept.firstServing).rejects.toThrow('The gateway ended before it served (signal SIGKILL).');
  });
});

describe('a worker that is told to stop', () => {
  it.each([
    [0, true],
    [1, false],
  ])('is not replaced; with code %i it counts as in order: %s', async (code, isInOrder) => {
    const { kept, lives, last } = setScene();
    last().serves();
    await turn();

    const stopped = kept.stop();
    last().ends({ code });

    expect(await stopped).toBe(isInOrder);
    expect([lives.length, last().told]).toEqual([1, ['stop']]);
  });

  it('had nothing to finish where it did not serve yet', async () => {
    const { kept, last } = setScene();

    const stopped = kept.stop();
    last().ends({ code: null, words: 'signal SIGTERM' });

    expect(await stopped).toBe(true);
  });
});
