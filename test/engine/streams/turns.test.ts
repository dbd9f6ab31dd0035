import { setImmediate } from 'node:timers/promises';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { createStream } from '@courtyard/gateway/engine/streams/create-stream';
import { createTurns } from '@courtyard/gateway/engine/streams/turns';

describe('turns', () => {
  it('are given to so many at once, and then in the order in which they were asked for', async () => {
    const takeTurn = createTurns(2);
    const given: string[] = [];
    const take = async (name: string) => {
      const giveBack = await takeTurn();
      given.push(name);
      return giveBack;
    };

    const [first, second] = await Promise.all([take('first'), take('second')]);
    const [third, fourth] = [take('third'), take('fourth')];
    second();
    (await third)();
    first();
    (await fourth)();

    expect(given).toEqual(['first', 'second', 'third', 'fourth']);
  });

  it('may be taken again once all were given back', async () => {
    const takeTurn = createTurns(1);
    for (let turn = 0; turn < 3; turn += 1) (await takeTurn())();

    const giveBack = await takeTurn();
    giveBack();
  });
});

describe('a stream that is open for long', () => {
  it('keeps none of the answers that were read', async () => {
    const seen: Array<WeakRef<object>> = [];
    const { stream, put } = createStream({
      mostWaiting: 1,
      joinsEqual: false,
      answer: () => {
        const data = { leaf: 'red' };
        seen.push(new WeakRef(data));
        return Promise.resolve({ data });
      },
      onEnded: () => undefined,
      onFault: () => undefined,
    });
    const iterator = stream[Symbol.asyncIterator]();
    for (let index = 0; index < 100; index += 1) {
      put({ text: String(index), take: () => ({ kind: 'answered', data: {}, errors: [] }) });
      await iterator.next();
    }

    // What was just referred to is kept until the turn of the event loop ends.
    await setImmediate();
    collectGarbage();

    // The one that was read last may still be at hand.
    expect(seen.filter((answer) => answer.deref() !== undefined).length).toBeLessThan(3);
    stream.close();
  });
});

function collectGarbage(): void {
  setFlagsFromString('--expose-gc');
  (runInNewContext('gc') as () => void)();
}
