import { compileFillIn, compileTidyBelow } from '@courtyard/gateway/engine/execution/fast-merge';
import { compileRepresentAll } from '@courtyard/gateway/engine/execution/fast-representations';
import { compileTargets } from '@courtyard/gateway/engine/execution/fast-targets';
import { functionOfCode, isPlainName } from '@courtyard/gateway/engine/execution/generated-code';
import { surroundings } from './both-ways';

const hostile = [
  '__proto__',
  'constructor',
  'toString',
  'hasOwnProperty',
  '',
  'a b',
  'a;b',
  'a}',
  'a`',
  '0a',
  'a-b',
  'a\n',
  'a\u2028',
  '院子',
  'a.b',
  "a'];globalThis.wasRun=true;//",
];

describe('code for a plan', () => {
  it.each(['name', '_', '__typename', 'own_constructor', 'if', 'class', 'A1', '_entities'])(
    'may name %s',
    (name) => {
      expect(isPlainName(name)).toBe(true);
    },
  );

  it.each(hostile)('never names %j', (name) => {
    expect(isPlainName(name)).toBe(false);
    expect(
      compileFillIn(
        new Map([
          ['id', null],
          [name, null],
        ]),
      ),
    ).toBeNull();
    expect(compileTidyBelow(new Map([['book', new Map([[name, null]])]]))).toBeUndefined();
    expect(compileTidyBelow(new Map([[name, new Map([['id', null]])]]))).toBeUndefined();
  });

  it.each(hostile)('is not written for a path through %j, which leads to the same objects', (name) => {
    const inner = { id: 1 };
    const root = JSON.parse(`{"list":[{${JSON.stringify(name)}:[{"id":1}]}]}`) as Record<string, unknown>;

    expect(compileTargets(['list', '@', name, '@'])(root)).toEqual([inner]);
    expect(globalThis).not.toHaveProperty('wasRun');
  });

  it.each(hostile)('is not written for an input named %j, which is sent all the same', (name) => {
    const needs = ['__typename', 'isbn', name].map((field) => ({ kind: 'Field', name: field }) as const);
    const represent = compileRepresentAll(needs, undefined, surroundings(true));
    const book = JSON.parse(`{"__typename":"Book","isbn":"1",${JSON.stringify(name)}:2}`) as Record<
      string,
      unknown
    >;

    const { texts } = represent([book, { __typename: 'Book', isbn: '2' }]);

    // A prototype is nothing that can be sent.
    const sent = name === '__proto__' ? '' : `,${JSON.stringify(name)}:2`;
    expect(texts).toEqual([`{"__typename":"Book","isbn":"1"${sent}}`]);
  });

  it('is given to the engine as it stands', () => {
    expect(functionOfCode<(one: number) => number>('(one) => one + two', { two: 2 })(1)).toBe(3);
  });
});

describe('what is sent for objects', () => {
  const fields = (...names: string[]) => names.map((name) => ({ kind: 'Field', name }) as const);
  const represent = compileRepresentAll(
    fields('__typename', 'cost', 'pages', 'isbn'),
    undefined,
    surroundings(true),
  );
  const book = { __typename: 'Book', isbn: '1', cost: 3, pages: 7 };

  it('is one text for what is equal, whether or not it is one object', () => {
    expect(represent([book, { ...book, isbn: '2' }, { ...book }, book, { ...book, pages: 8 }])).toEqual({
      texts: [
        '{"__typename":"Book","cost":3,"pages":7,"isbn":"1"}',
        '{"__typename":"Book","cost":3,"pages":7,"isbn":"2"}',
        '{"__typename":"Book","cost":3,"pages":8,"isbn":"1"}',
      ],
      places: [0, 1, 0, 0, 2],
    });
  });

  it('has null for what may be missing, and nothing for what may not', () => {
    const { pages: _pages, ...unpaged } = book;
    const { cost: _cost, ...costless } = book;
    const { isbn: _isbn, ...keyless } = book;
    const untyped = { ...book, __typename: 7 };

    expect(
      represent([unpaged, { ...book, pages: null }, costless, { ...book, cost: null }, keyless, untyped]),
    ).toEqual({
      texts: ['{"__typename":"Book","cost":3,"pages":null,"isbn":"1"}'],
      places: [0, 0, -1, -1, -1, -1],
    });
  });

  it.each([
    ['"'],
    ['\\'],
    ['\n'],
    ['\ud800'],
    ['\u2028'],
    ['院子'],
    [1e21],
    [-0],
    [Infinity],
    [true],
    [[1]],
    [{ a: 1 }],
  ])('is as JSON writes it: %j', (isbn) => {
    const { texts } = represent([{ ...book, isbn }]);

    expect(texts).toEqual([JSON.stringify({ __typename: 'Book', cost: 3, pages: 7, isbn })]);
  });

  it('is one text for keys that are written alike', () => {
    const { texts, places } = represent(
      [Infinity, -Infinity, 0, -0, [1], [1], '1', 1].map((isbn) => ({ ...book, isbn })),
    );

    expect(texts).toHaveLength(5);
    expect(places).toEqual([0, 0, 1, 1, 2, 2, 3, 4]);
  });
});
