import { countBySubgraph } from '../support/small-graph';
import { useSmallGraph } from '../support/use-small-graph';

const graph = useSmallGraph([
  {
    name: 'places',
    typeDefs: `
      type Query { place: Place places: [Spot!]! }
      interface Spot { id: ID! name: String }
      type Place implements Spot @key(fields: "id") { id: ID! name: String next: Place }
      type Gate implements Spot { id: ID! name: String }`,
    resolvers: {
      Query: {
        place: () => place('1'),
        places: () => [
          { __typename: 'Place', ...place('1') },
          { __typename: 'Gate', id: 'g', name: 'Gate' },
        ],
      },
      Place: { next: () => place('2') },
    },
  },
  {
    name: 'works',
    typeDefs: `
      type Query { busiest: Place }
      type Place @key(fields: "id") { id: ID! works(all: Boolean = true): [String!] cost: Int }`,
    resolvers: {
      Query: { busiest: () => ({ id: '2' }) },
      Place: { works: ({ id }, { all }) => [`${all ? 'all' : 'open'} of ${String(id)}`], cost: () => 0 },
    },
  },
]);

function place(id: string): { id: string; name: string } {
  return { id, name: `Place ${id}` };
}

const query = `query ($works: Boolean!, $name: Boolean = true, $skipped: Boolean! = false) {
  place {
    name @include(if: $name)
    works @include(if: $works) @skip(if: $skipped)
    next @skip(if: $skipped) { id ... @include(if: $works) { cost } }
  }
}`;

describe('@skip and @include', () => {
  it.each([
    [
      { works: true },
      { name: 'Place 1', works: ['all of 1'], next: { id: '2', cost: 0 } },
      { places: 1, works: 1 },
    ],
    [{ works: false }, { name: 'Place 1', next: { id: '2' } }, { places: 1 }],
    [
      { works: true, name: false },
      { works: ['all of 1'], next: { id: '2', cost: 0 } },
      { places: 1, works: 1 },
    ],
    [{ works: true, skipped: true }, { name: 'Place 1' }, { places: 1 }],
    [{ works: false, skipped: true, name: false }, {}, { places: expect.any(Number) as number }],
  ])('take their variables and defaults: %j', async (variables, expected, requests) => {
    const answer = await graph().query(query, variables);

    expect(answer).toEqual({ data: { place: expected } });
    const asked = countBySubgraph(graph().requests);
    expect({ ...asked, ...(asked.works !== undefined && { works: 1 }) }).toEqual(requests);
  });

  it('leave out whole branches of the plan', async () => {
    const branches = `query ($first: Boolean!, $second: Boolean!) {
      busiest @include(if: $first) { cost name }
      place @include(if: $second) { name works(all: false) }
    }`;

    expect(await graph().query(branches, { first: false, second: true })).toEqual({
      data: { place: { name: 'Place 1', works: ['open of 1'] } },
    });
    expect(await graph().query(branches, { first: false, second: false })).toEqual({ data: {} });
    expect(countBySubgraph(graph().requests)).toEqual({ places: 1, works: 1 });
  });

  it('apply to fragments, and to one of two equal fields only', async () => {
    const fragments = `
      query ($yes: Boolean!, $no: Boolean!) {
        place { ...Name @skip(if: $yes) ... on Place @include(if: $no) { works } works @include(if: $yes) id @skip(if: $yes) id }
        places { ... on Place @include(if: $yes) { cost } ...Name @include(if: $no) id }
      }
      fragment Name on Spot { name }`;

    expect(await graph().query(fragments, { yes: true, no: false })).toEqual({
      data: { place: { works: ['all of 1'], id: '1' }, places: [{ cost: 0, id: '1' }, { id: 'g' }] },
    });
    expect(await graph().query(fragments, { yes: false, no: true })).toEqual({
      data: {
        place: { name: 'Place 1', works: ['all of 1'], id: '1' },
        places: [
          { name: 'Place 1', id: '1' },
          { name: 'Gate', id: 'g' },
        ],
      },
    });
  });

  it('may both stand on a field, in either order', async () => {
    const both = `query ($a: Boolean!, $b: Boolean!) {
      place { one: works @skip(if: $a) @include(if: $b) two: works @include(if: $b) @skip(if: $a) }
    }`;
    const answers = [true, false].flatMap((a) => [true, false].map((b) => ({ a, b })));

    for (const variables of answers) {
      const shown = !variables.a && variables.b;
      expect(await graph().query(both, variables)).toEqual({
        data: { place: shown ? { one: ['all of 1'], two: ['all of 1'] } : {} },
      });
    }
  });

  it('may be written with literals, nested, and with one variable for both sides', async () => {
    const nested = `query ($a: Boolean!) {
      place @skip(if: false) {
        ... @include(if: $a) { name ... @skip(if: $a) { works } }
        ... @skip(if: $a) { works @skip(if: $a) cost @include(if: $a) id @include(if: true) }
      }
    }`;

    expect(await graph().query(nested, { a: true })).toEqual({ data: { place: { name: 'Place 1' } } });
    expect(await graph().query(nested, { a: false })).toEqual({
      data: { place: { works: ['all of 1'], id: '1' } },
    });
  });

  it('share no plan between values', async () => {
    const one = 'query ($a: Boolean! = true) { place { id works @include(if: $a) } }';
    const answers = [];
    for (const a of [true, false, true, undefined, false]) answers.push(await graph().query(one, { a }));

    const shown = { data: { place: { id: '1', works: ['all of 1'] } } };
    const hidden = { data: { place: { id: '1' } } };
    expect(answers).toEqual([shown, hidden, shown, shown, hidden]);
  });
});
