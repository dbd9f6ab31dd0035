import { representationsTo, type Answer } from '../support/small-graph';
import { useSmallGraph } from '../support/use-small-graph';

const places = ['p1', 'p2', 'p3'].map((id) => ({ id }));

/** The surveys know nothing of p2, though every place must have a surveyor. */
const graph = useSmallGraph([
  {
    name: 'places',
    typeDefs: `
      type Query { place(id: ID!): Place places: [Place!] maybe: [Place] sure: Place! rows: [[Place!]]! }
      type Place @key(fields: "id") { id: ID! name: String next: Place nextSure: Place! }`,
    resolvers: {
      Query: {
        place: (_root, { id }) => ({ id }),
        places: () => places,
        maybe: () => [...places, null],
        sure: () => ({ id: 'p2' }),
        rows: () => [[{ id: 'p1' }, { id: 'p2' }], [{ id: 'p3' }]],
      },
      Place: {
        name: ({ id }) => `Place ${String(id)}`,
        next: () => ({ id: 'p2' }),
        nextSure: () => ({ id: 'p2' }),
      },
    },
  },
  {
    name: 'surveys',
    typeDefs: 'type Place @key(fields: "id") { id: ID! surveyor: String! storeys: [Int!]! remark: String }',
    resolvers: {
      Place: {
        __resolveReference: ({ id }) =>
          id === 'p2' ? null : { id, surveyor: 'Wei', storeys: [0, 3], remark: '' },
      },
    },
  },
]);

function pathsOf({ errors = [] }: Answer): string[] {
  return errors.map(({ path = [] }) => path.join('.'));
}

describe('a null where none may stand', () => {
  it('takes the object with it, and is told', async () => {
    const answer = await graph().query('{ place(id: "p2") { name surveyor } }');

    expect(answer.data).toEqual({ place: null });
    expect(pathsOf(answer)).toEqual(['place.surveyor']);
  });

  it('takes the item of a list that may hold nulls', async () => {
    const answer = await graph().query('{ maybe { id surveyor remark } }');

    expect(answer.data).toEqual({
      maybe: [
        { id: 'p1', surveyor: 'Wei', remark: '' },
        null,
        { id: 'p3', surveyor: 'Wei', remark: '' },
        null,
      ],
    });
    expect(pathsOf(answer)).toEqual(['maybe.1.surveyor']);
  });

  it('takes the list that may hold none', async () => {
    const answer = await graph().query('{ places { surveyor } maybe { remark } }');

    expect(answer.data).toEqual({
      places: null,
      maybe: [{ remark: '' }, { remark: null }, { remark: '' }, null],
    });
    expect(pathsOf(answer)).toEqual(['places.1.surveyor']);
  });

  it('takes one list of a list', async () => {
    const answer = await graph().query('{ rows { storeys } }');

    expect(answer.data).toEqual({ rows: [null, [{ storeys: [0, 3] }]] });
    expect(pathsOf(answer)).toEqual(['rows.0.1.storeys']);
  });

  it('goes up through what may not be null', async () => {
    const answer = await graph().query('{ place(id: "p1") { next { name nextSure { who: surveyor } } } }');

    expect(answer.data).toEqual({ place: { next: null } });
    expect(pathsOf(answer)).toEqual(['place.next.nextSure.who']);
  });

  it('takes all data when nothing above may be null', async () => {
    const answer = await graph().query('{ place(id: "p1") { name } sure { surveyor } }');

    expect(answer.data).toBeNull();
    expect(pathsOf(answer)).toEqual(['sure.surveyor']);
  });

  it('is no mistake where it may stand', async () => {
    expect(await graph().query('{ place(id: "p2") { name remark } }')).toEqual({
      data: { place: { name: 'Place p2', remark: null } },
    });
  });

  it('is told once when the subgraph told it already', async () => {
    graph().failWhen(({ subgraph }) =>
      subgraph === 'surveys'
        ? {
            json: {
              data: { _entities: [null] },
              errors: [
                { message: 'No.', path: ['_entities', 0, 'surveyor'], extensions: { code: 'NOT_FOUND' } },
              ],
            },
          }
        : undefined,
    );

    const answer = await graph().query('{ place(id: "p1") { name surveyor } }');

    expect(answer.data).toEqual({ place: null });
    expect(pathsOf(answer)).toEqual(['place.surveyor']);
  });

  it('is found in a list of values', async () => {
    graph().failWhen(({ subgraph }) =>
      subgraph === 'surveys' ? { json: { data: { _entities: [{ storeys: [1, null] }] } } } : undefined,
    );

    const answer = await graph().query('{ place(id: "p1") { name storeys } }');

    expect(answer.data).toEqual({ place: null });
    expect(pathsOf(answer)).toEqual(['place.storeys.1']);
  });

  it('is found when a whole subgraph failed, and told once', async () => {
    graph().failWhen(({ subgraph }) => (subgraph === 'surveys' ? 'connection reset' : undefined));

    const answer = await graph().query('{ place(id: "p1") { name surveyor } maybe { id } }');

    expect(answer.data).toEqual({ place: null, maybe: [...places, null] });
    expect(answer.errors?.map(({ extensions: { code } }) => code)).toEqual(['SUBGRAPH_UNAVAILABLE']);
  });
});

describe('a null among the entities of a list', () => {
  it('is not asked about', async () => {
    await graph().query('{ maybe { remark } }');

    expect(representationsTo('surveys', graph().requests)).toEqual([
      places.map(({ id }) => ({ __typename: 'Place', id })),
    ]);
  });
});
