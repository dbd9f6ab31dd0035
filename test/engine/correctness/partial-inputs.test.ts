import { errorsOf, representationsTo } from '../support/small-graph';
import { useSmallGraph } from '../support/use-small-graph';

/** Whether a stairwell is safe rests on what others report; who was not answered says UNKNOWN. */
const graph = useSmallGraph([
  {
    name: 'register',
    typeDefs: `
      type Query { stairwells: [Stairwell!]! }
      type Stairwell @key(fields: "id") { id: ID! }`,
    resolvers: { Query: { stairwells: () => [{ id: 'a' }, { id: 'b' }] } },
  },
  {
    name: 'wiring',
    typeDefs: `
      type Stairwell @key(fields: "id") { id: ID! fault: String circuits: Int! box: Box }
      type Box { age: Int key: Int! }`,
    resolvers: {
      Stairwell: {
        fault: ({ id }) => (id === 'a' ? 'bare wire' : null),
        circuits: () => 0,
        box: () => ({ age: 0, key: 1 }),
      },
    },
  },
  {
    name: 'inspection',
    typeDefs: `
      type Stairwell @key(fields: "id") {
        id: ID!
        fault: String @external
        circuits: Int! @external
        box: Box @external
        isSafe: String @requires(fields: "fault")
        load: Int @requires(fields: "circuits")
        verdict: String @requires(fields: "box { age }")
        sum: String @requires(fields: "fault box { age key }")
      }
      type Box { age: Int @external key: Int! @external }`,
    resolvers: {
      Stairwell: {
        isSafe: (representation: { fault?: string | null }) =>
          !Object.hasOwn(representation, 'fault')
            ? 'was not told'
            : representation.fault === null
              ? 'UNKNOWN'
              : `no: ${representation.fault}`,
        load: ({ circuits }) => Number(circuits) + 1,
        verdict: ({ box }) => JSON.stringify(box),
        sum: ({ fault, box }) => JSON.stringify({ fault, box }),
      },
    },
  },
  {
    name: 'newspaper',
    typeDefs: `
      type Stairwell @key(fields: "id") {
        id: ID!
        isSafe: String @external
        headline: String @requires(fields: "isSafe")
      }`,
    resolvers: { Stairwell: { headline: ({ isSafe }) => `Safe? ${String(isSafe)}` } },
  },
]);

function wiringFails(): void {
  graph().failWhen(({ subgraph }) => (subgraph === 'wiring' ? 'connection reset' : undefined));
}

describe('a required input that may be null', () => {
  it('is passed on when it is', async () => {
    expect(await graph().query('{ stairwells { isSafe verdict } }')).toEqual({
      data: {
        stairwells: [
          { isSafe: 'no: bare wire', verdict: '{"age":0}' },
          { isSafe: 'UNKNOWN', verdict: '{"age":0}' },
        ],
      },
    });
  });

  it('is passed on as null when its subgraph failed', async () => {
    wiringFails();

    const answer = await graph().query('{ stairwells { id isSafe } }');

    expect(answer.data).toEqual({
      stairwells: [
        { id: 'a', isSafe: 'UNKNOWN' },
        { id: 'b', isSafe: 'UNKNOWN' },
      ],
    });
    expect(representationsTo('inspection', graph().requests)).toEqual([
      ['a', 'b'].map((id) => ({ __typename: 'Stairwell', id, fault: null })),
    ]);
    expect(new Set(errorsOf(answer).map(({ code }) => code))).toEqual(new Set(['SUBGRAPH_UNAVAILABLE']));
    expect(answer.errors?.map(({ path }) => path?.slice(0, 2).join('.'))).toEqual([
      'stairwells.0',
      'stairwells.1',
    ]);
  });

  it('is passed on as null when it is an object', async () => {
    wiringFails();

    const answer = await graph().query('{ stairwells { verdict } }');

    expect(answer.data).toEqual({ stairwells: [{ verdict: 'null' }, { verdict: 'null' }] });
  });

  it('is passed on as null when its field failed', async () => {
    graph().failWhen(({ subgraph }) =>
      subgraph === 'wiring'
        ? {
            json: {
              data: { _entities: [{ fault: null }, { fault: 'loose' }] },
              errors: [
                { message: 'No.', path: ['_entities', 0, 'fault'], extensions: { code: 'NOT_FOUND' } },
              ],
            },
          }
        : undefined,
    );

    const answer = await graph().query('{ stairwells { isSafe } }');

    expect(answer.data).toEqual({ stairwells: [{ isSafe: 'UNKNOWN' }, { isSafe: 'no: loose' }] });
    expect(errorsOf(answer).map(({ code }) => code)).toEqual(['NOT_FOUND']);
  });

  it('is passed on as null when the entity is not known there', async () => {
    graph().failWhen(({ subgraph }) =>
      subgraph === 'wiring' ? { json: { data: { _entities: [null, { fault: 'loose' }] } } } : undefined,
    );

    expect(await graph().query('{ stairwells { isSafe } }')).toEqual({
      data: { stairwells: [{ isSafe: 'UNKNOWN' }, { isSafe: 'no: loose' }] },
    });
  });

  it('is passed on through a chain', async () => {
    wiringFails();

    const answer = await graph().query('{ stairwells { headline } }');

    expect(answer.data).toEqual({
      stairwells: [{ headline: 'Safe? UNKNOWN' }, { headline: 'Safe? UNKNOWN' }],
    });
  });

  it('is passed on beside what the client selects itself', async () => {
    wiringFails();

    const answer = await graph().query('{ stairwells { fault: id mine: fault isSafe } }');

    expect(answer.data).toEqual({
      stairwells: [
        { fault: 'a', mine: null, isSafe: 'UNKNOWN' },
        { fault: 'b', mine: null, isSafe: 'UNKNOWN' },
      ],
    });
  });
});

describe('a required input that may not be null', () => {
  it('is passed on', async () => {
    expect(await graph().query('{ stairwells { load } }')).toEqual({
      data: { stairwells: [{ load: 1 }, { load: 1 }] },
    });
  });

  it('drops the entity when its subgraph failed, without a second error', async () => {
    wiringFails();

    const answer = await graph().query('{ stairwells { id load } }');

    expect(answer.data).toEqual({
      stairwells: [
        { id: 'a', load: null },
        { id: 'b', load: null },
      ],
    });
    expect(representationsTo('inspection', graph().requests)).toEqual([]);
    expect(errorsOf(answer).map(({ code }) => code)).toEqual([
      'SUBGRAPH_UNAVAILABLE',
      'SUBGRAPH_UNAVAILABLE',
    ]);
  });

  it('drops only those that lack it', async () => {
    graph().failWhen(({ subgraph }) =>
      subgraph === 'wiring' ? { json: { data: { _entities: [null, { circuits: 3 }] } } } : undefined,
    );

    const answer = await graph().query('{ stairwells { load } }');

    expect(answer.data).toEqual({ stairwells: [{ load: null }, { load: 4 }] });
    expect(representationsTo('inspection', graph().requests)).toEqual([
      [{ __typename: 'Stairwell', id: 'b', circuits: 3 }],
    ]);
  });

  it('does not drop it when the object around it may be null', async () => {
    wiringFails();

    const answer = await graph().query('{ stairwells { sum } }');

    expect(answer.data).toEqual({
      stairwells: [{ sum: '{"fault":null,"box":null}' }, { sum: '{"fault":null,"box":null}' }],
    });
  });
});
