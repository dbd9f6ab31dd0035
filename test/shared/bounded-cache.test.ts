import { createBoundedCache } from '@courtyard/shared/service/graph/bounded-cache';

const names = ['one', 'two', 'three', 'four'];

describe('a bounded cache', () => {
  it('forgets what was not used for longest once it is full', () => {
    const cache = createBoundedCache<number>(30);
    names.slice(0, 3).forEach((name, index) => cache.set(name, index, 3));
    for (let more = 0; more < 7; more += 1) cache.set(`more ${more}`, more, 3);
    cache.get('one');

    cache.set('four', 3, 3);

    expect(names.map(cache.get)).toEqual([0, undefined, 2, 3]);
  });

  it('does not give up others for what weighs more than a tenth', () => {
    const cache = createBoundedCache<number>(30);
    cache.set('one', 0, 3);

    cache.set('two', 1, 4);

    expect(names.map(cache.get)).toEqual([0, undefined, undefined, undefined]);
  });

  it('counts what is set again once', () => {
    const cache = createBoundedCache<number>(30);
    for (let time = 0; time < 100; time += 1) cache.set('one', time, 3);
    for (let more = 0; more < 9; more += 1) cache.set(`more ${more}`, more, 3);

    expect(cache.get('one')).toBe(99);
  });
});
