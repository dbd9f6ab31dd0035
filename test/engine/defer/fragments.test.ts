import { useSmallGraph } from '../support/use-small-graph';
import { countBySubgraph, errorsOf, type Answer } from '../support/small-graph';
import { eventually } from '../../system/support/eventually';
import { askInParts, putTogether } from './support/read-parts';
import { house } from './support/house';

const subgraphs = house();
const graph = useSmallGraph(subgraphs.all);
beforeEach(() => subgraphs.answerAtOnce());

const number = { data: { house: { number: 7 } } };
const owner = { path: ['house'], data: { owner: { name: 'Lin' } } };

describe('whether a fragment is deferred', () => {
  it.each([
    ['{ house { number ... @defer(if: false) { owner { name } } } }', {}],
    ['query ($d: Boolean!) { house { number ... @defer(if: $d) { owner { name } } } }', { d: false }],
    ['query ($d: Boolean = false) { house { number ... @defer(if: $d) { owner { name } } } }', {}],
  ])('is for the client to say: not in %s', async (query, variables) => {
    expect(await askInParts(graph(), query, variables)).toEqual({
      first: { data: { house: { number: 7, owner: { name: 'Lin' } } } },
      later: [],
    });
  });

  it.each([
    ['{ house { number ... @defer(if: true) { owner { name } } } }', {}],
    ['query ($d: Boolean!) { house { number ... @defer(if: $d) { owner { name } } } }', { d: true }],
  ])('is for the client to say: it is in %s', async (query, variables) => {
    expect(await askInParts(graph(), query, variables)).toEqual({
      first: number,
      later: [{ incremental: [owner], hasNext: false }],
    });
  });

  it('depends on @skip and @include first', async () => {
    const query = `query ($no: Boolean!) {
      house { number ... @include(if: $no) @defer { owner { name } } ... @skip(if: $no) @defer { street } } }`;

    expect(await askInParts(graph(), query, { no: false })).toEqual({
      first: number,
      later: [{ incremental: [{ path: ['house'], data: { street: 'Plane Tree Lane' } }], hasNext: false }],
    });
  });

  it('is nothing to whoever takes one answer only', async () => {
    const query = 'query ($d: Boolean!) { house { number ... @defer(if: $d) { owner { name } } } }';

    expect(await graph().query(query, { d: true })).toEqual({
      data: { house: { number: 7, owner: { name: 'Lin' } } },
    });
    expect(countBySubgraph(graph().requests)).toEqual({ houses: 1, people: 1 });
  });

  it.each([
    '{ house { ... @defer(label: "a") { number } ... @defer(label: "a") { street } } }',
    'query ($l: String) { house { ... @defer(label: $l) { number } } }',
  ])('is not said so that parts could not be told apart: %s', async (query) => {
    const { first, later } = await askInParts(graph(), query, { l: 'a' });

    expect([errorsOf({ data: null, ...first }), later]).toEqual([[{ path: '', code: 'BAD_REQUEST' }], []]);
  });
});

describe('deferred fragments', () => {
  it('within others come after them, each at its own time', async () => {
    const answerLetters = subgraphs.holdLetters();
    const query = `{ house { number
      ... @defer(label: "outer") { owner { name ... @defer(label: "inner") { letters } } } } }`;
    const { first, parts } = await graph().queryInParts(query);
    const later = parts![Symbol.asyncIterator]();
    const outer = await later.next();
    answerLetters();

    expect([first, outer.value, (await later.next()).value]).toEqual([
      number,
      { incremental: [{ label: 'outer', path: ['house'], data: { owner: { name: 'Lin' } } }], hasNext: true },
      {
        incremental: [{ label: 'inner', path: ['house', 'owner'], data: { letters: ['To p1'] } }],
        hasNext: false,
      },
    ]);
  });

  it('of different subgraphs come as they are answered', async () => {
    const answerPeople = subgraphs.holdPeople();
    const query = '{ house { number ... @defer { owner { name } } ... @defer { box } } }';
    const { parts } = await graph().queryInParts(query);
    const later = parts![Symbol.asyncIterator]();
    const box = await later.next();
    answerPeople();

    expect([box.value, (await later.next()).value]).toEqual([
      { incremental: [{ path: ['house'], data: { box: 'box 7' } }], hasNext: true },
      { incremental: [owner], hasNext: false },
    ]);
  });

  it('at the root are asked for along with the rest', async () => {
    const answerPeople = subgraphs.holdPeople();
    const { first, parts } = await graph().queryInParts('{ city ... @defer { boss: mayor { name } } }');
    await eventually(() => countBySubgraph(graph().requests).people === 1);
    answerPeople();

    expect([first, (await parts![Symbol.asyncIterator]().next()).value]).toEqual([
      { data: { city: 'Beijing' } },
      { incremental: [{ path: [], data: { boss: { name: 'Mei' } } }], hasNext: false },
    ]);
  });

  it('spread twice are told at both places', async () => {
    const query = `{ one: house { owner { ...Name @defer(label: "name") } } }`;
    const twice = `{ one: house { ...Who } two: house { ...Who } }
      fragment Who on House { number owner { ...Name @defer(label: "name") } } fragment Name on Person { name }`;

    expect(await askInParts(graph(), `${query} fragment Name on Person { name }`)).toEqual({
      first: { data: { one: { owner: {} } } },
      later: [
        {
          incremental: [{ label: 'name', path: ['one', 'owner'], data: { name: 'Lin' } }],
          hasNext: false,
        },
      ],
    });
    expect((await askInParts(graph(), twice)).later).toEqual([
      {
        incremental: [
          { label: 'name', path: ['one', 'owner'], data: { name: 'Lin' } },
          { label: 'name', path: ['two', 'owner'], data: { name: 'Lin' } },
        ],
        hasNext: false,
      },
    ]);
  });

  it.each([
    '{ house { number ... @defer { number street } } }',
    '{ houses { owner { name ... @defer { friend { name letters } } } ...F @defer } } fragment F on House { box }',
    '{ a: house { ... @defer { b: owner { c: name } } b: owner { id } } }',
    '{ ... @defer { city __typename __schema { queryType { name } } } }',
  ])('come to the same as without: %s', async (query) => {
    const whole: Answer = await graph().query(query.replaceAll('@defer', ''));
    expect(putTogether(await askInParts(graph(), query))).toEqual(whole);
  });
});

describe('what goes wrong with a deferred fragment', () => {
  const failing = (name: string) =>
    graph().failWhen(({ subgraph }) => (subgraph === name ? 'connection reset' : undefined));

  it('is told in its part, with the path of the client', async () => {
    failing('letters');

    const { first, later } = await askInParts(graph(), '{ houses { number ... @defer { case: box } } }');

    expect(first).toEqual({ data: { houses: [{ number: 7 }, { number: 9 }] } });
    expect(later).toEqual([
      {
        incremental: [0, 1].map((index) => ({
          path: ['houses', index],
          data: { case: null },
          errors: [
            {
              message: expect.any(String) as string,
              path: ['houses', index, 'case'],
              extensions: expect.objectContaining({
                code: 'SUBGRAPH_UNAVAILABLE',
                subgraph: 'letters',
              }) as object,
            },
          ],
        })),
        hasNext: false,
      },
    ]);
  });

  it('takes no more than the fragment where it may not be null', async () => {
    failing('letters');

    const { first, later } = await askInParts(graph(), '{ house { owner { id ... @defer { letters } } } }');

    expect(first).toEqual({ data: { house: { owner: { id: 'p1' } } } });
    expect(later).toMatchObject([
      {
        incremental: [
          { path: ['house', 'owner'], data: null, errors: [{ path: ['house', 'owner', 'letters'] }] },
        ],
        hasNext: false,
      },
    ]);
  });

  it('does not come at all where the rest has lost its place', async () => {
    failing('people');

    const { first, later } = await askInParts(
      graph(),
      '{ house { number owner { name ... @defer { letters } } } }',
    );

    expect([first.data, errorsOf(first), later]).toEqual([
      { house: { number: 7, owner: null } },
      [{ path: 'house.owner.name', code: 'SUBGRAPH_UNAVAILABLE' }],
      [],
    ]);
  });

  it('is told of each field that the caller may not see, whom nobody is asked for', async () => {
    const { first, later } = await askInParts(graph(), '{ house { number ... @defer { secret street } } }');

    expect(first).toEqual(number);
    expect(later).toMatchObject([
      {
        incremental: [
          {
            path: ['house'],
            data: { secret: null, street: 'Plane Tree Lane' },
            errors: [{ path: ['house', 'secret'], extensions: { code: 'UNAUTHORIZED_FIELD_OR_TYPE' } }],
          },
        ],
      },
    ]);
    expect(graph().requests.some(({ query }) => query.includes('secret'))).toBe(false);
  });
});

describe('a reader', () => {
  it('that goes ends what is under way', async () => {
    subgraphs.holdPeople();
    const { parts } = await graph().queryInParts('{ house { number ... @defer { owner { name } } } }');
    const next = parts![Symbol.asyncIterator]().next();

    parts!.close();

    expect((await next).done).toBe(false);
  });
});
