import { placedStatement } from '@courtyard/shared/database/placed-statement';

describe('a statement for PostgreSQL', () => {
  it('has its values by number, one that comes twice once, and leaves alone what is none', () => {
    const { text, names } = placedStatement(
      `SELECT :b, :a, :b FROM issue WHERE place = ANY(:servedTenants) AND title <> ':none'`,
      { a: 1, b: 2, servedTenants: [], constructor: 3 },
    );

    expect({ text, names }).toEqual({
      text: `SELECT $1, $2, $1 FROM issue WHERE place = ANY($3) AND title <> ':none'`,
      names: ['b', 'a', 'servedTenants'],
    });
  });

  it('is kept prepared from the fourth time on, always under the same name', () => {
    const names = Array.from({ length: 6 }, () => placedStatement('SELECT :again', { again: 1 }).name);

    const [name] = names.slice(-1);
    expect(name).toMatch(/^courtyard_\d+$/);
    expect(names).toEqual([undefined, undefined, undefined, name, name, name]);
  });

  it('is not kept prepared where a hundred others are, however many callers think of', () => {
    const ask = (number: number) => placedStatement(`SELECT :one + ${number}`, { one: 1 }).name;
    const all = Array.from({ length: 2_000 }, (_, number) => number);

    const given = all.map((number) => [1, 2, 3, 4, 5].map(() => ask(number)).at(-1));

    expect(new Set(given.filter((name) => name !== undefined)).size).toBeLessThanOrEqual(100);
    expect(given.at(-1)).toBeUndefined();
    expect(ask(0)).toBe(given[0]);
  });
});
