import { GraphQLError } from 'graphql';
import { errorsOf, representationsTo } from '../support/small-graph';
import { useSmallGraph } from '../support/use-small-graph';

function missing(): never {
  throw new GraphQLError('There is none.', { extensions: { code: 'NOT_FOUND' } });
}

const [wei, lin, ann] = ['wei', 'lin', 'ann'].map((id) => ({ __typename: 'Person', id }));
const company = { __typename: 'Company', name: 'Joiners' };

const graph = useSmallGraph([
  {
    name: 'register',
    typeDefs: `
      type Query { owners: [Owner]! twice: [Person!]! table: [[Person]]! person: Person sure: [Person!] }
      union Owner = Person | Company
      type Company { name: String }
      type Person @key(fields: "id") { id: ID! friends: [Person] best: Person! }`,
    resolvers: {
      Query: {
        owners: () => [company, null, wei, company, lin, null, ann, lin],
        twice: () => [lin, wei, lin, lin],
        table: () => [[null, lin], null, [wei, null, lin], []],
        person: () => lin,
        sure: () => [wei, lin, ann],
      },
      Person: {
        friends: ({ id }) => (id === 'wei' ? [null, lin] : []),
        best: () => lin,
        __resolveReference: ({ id }) => ({ id }),
      },
    },
  },
  {
    name: 'letters',
    typeDefs: `
      type Person @key(fields: "id") {
        id: ID! letters: [Letter] box: Box count: Int! fine: Int
      }
      type Box { colour: String slots: [Int] }
      type Letter { text: String }`,
    resolvers: {
      Person: {
        letters: ({ id }) => (id === 'lin' ? missing() : [{ text: 'Dear' }, null]),
        box: () => ({ slots: [1] }),
        count: ({ id }) => (id === 'lin' ? missing() : 3),
        fine: () => 1,
      },
      Box: { colour: () => missing() },
    },
  },
]);

describe('the path of an error', () => {
  it('is that of the client, past items that were not asked about', async () => {
    const answer = await graph().query('{ owners { ... on Person { letters { text } } } }');

    expect(answer.data).toEqual({
      owners: [
        {},
        null,
        { letters: [{ text: 'Dear' }, null] },
        {},
        { letters: null },
        null,
        { letters: [{ text: 'Dear' }, null] },
        { letters: null },
      ],
    });
    expect(errorsOf(answer)).toEqual([
      { path: 'owners.4.letters', code: 'NOT_FOUND' },
      { path: 'owners.7.letters', code: 'NOT_FOUND' },
    ]);
  });

  it('is given for every place of an entity that was asked about once', async () => {
    const answer = await graph().query('{ all: twice { post: letters { text } } }');

    expect(errorsOf(answer)).toEqual([
      { path: 'all.0.post', code: 'NOT_FOUND' },
      { path: 'all.2.post', code: 'NOT_FOUND' },
      { path: 'all.3.post', code: 'NOT_FOUND' },
    ]);
    expect(representationsTo('letters', graph().requests).map((asked) => asked.length)).toEqual([2]);
  });

  it('goes through lists of lists', async () => {
    const answer = await graph().query('{ table { letters { text } box { colour } } }');

    expect(answer.data).toEqual({
      table: [
        [null, { letters: null, box: { colour: null } }],
        null,
        [
          { letters: [{ text: 'Dear' }, null], box: { colour: null } },
          null,
          { letters: null, box: { colour: null } },
        ],
        [],
      ],
    });
    expect(errorsOf(answer)).toEqual([
      { path: 'table.0.1.box.colour', code: 'NOT_FOUND' },
      { path: 'table.0.1.letters', code: 'NOT_FOUND' },
      { path: 'table.2.0.box.colour', code: 'NOT_FOUND' },
      { path: 'table.2.2.box.colour', code: 'NOT_FOUND' },
      { path: 'table.2.2.letters', code: 'NOT_FOUND' },
    ]);
  });

  it('goes through entities below entities', async () => {
    const answer = await graph().query('{ sure { friends { letters { text } } } }');

    expect(errorsOf(answer)).toEqual([{ path: 'sure.0.friends.1.letters', code: 'NOT_FOUND' }]);
  });

  it('ends at the place where it arose when it bubbles further up', async () => {
    const answer = await graph().query('{ twice { fine } sure { count fine } person { best { count } } }');

    expect(answer.data).toEqual({
      twice: [{ fine: 1 }, { fine: 1 }, { fine: 1 }, { fine: 1 }],
      sure: null,
      person: null,
    });
    expect(errorsOf(answer)).toEqual([
      { path: 'person.best.count', code: 'NOT_FOUND' },
      { path: 'sure.1.count', code: 'NOT_FOUND' },
    ]);
  });

  it('ends there too when the subgraph’s own answer lost more', async () => {
    graph().failWhen(({ subgraph }) =>
      subgraph === 'register'
        ? {
            json: {
              data: { person: null },
              errors: [
                {
                  message: 'No.',
                  path: ['person', 'best', 'best', 'id'],
                  extensions: { code: 'NOT_FOUND' },
                },
              ],
            },
          }
        : undefined,
    );

    const answer = await graph().query('{ person { best { mine: best { id } best { id } } } }');

    expect(answer.data).toEqual({ person: null });
    expect(errorsOf(answer)).toEqual([{ path: 'person.best.best.id', code: 'NOT_FOUND' }]);
  });

  it('is given for every field of an entity that a failed subgraph should have answered', async () => {
    graph().failWhen(({ subgraph }) => (subgraph === 'letters' ? 'connection reset' : undefined));

    const answer = await graph().query('{ owners { __typename ... on Person { id fine } } }');

    expect(answer.data).toEqual({
      owners: [
        { __typename: 'Company' },
        null,
        { __typename: 'Person', id: 'wei', fine: null },
        { __typename: 'Company' },
        { __typename: 'Person', id: 'lin', fine: null },
        null,
        { __typename: 'Person', id: 'ann', fine: null },
        { __typename: 'Person', id: 'lin', fine: null },
      ],
    });
    expect(answer.errors?.map(({ path }) => path?.slice(0, 2).join('.')).sort()).toEqual([
      'owners.2',
      'owners.4',
      'owners.6',
      'owners.7',
    ]);
    expect(new Set(errorsOf(answer).map(({ code }) => code))).toEqual(new Set(['SUBGRAPH_UNAVAILABLE']));
    expect(answer.errors?.[0]?.extensions.subgraph).toBe('letters');
  });

  it('is that of a root field when its subgraph failed', async () => {
    graph().failWhen(() => 'connection reset');

    const answer = await graph().query('{ first: person { id } }');

    expect(answer.data).toEqual({ first: null });
    expect(errorsOf(answer)).toEqual([{ path: 'first', code: 'SUBGRAPH_UNAVAILABLE' }]);
  });

  it('is none or one of the client’s where a subgraph gives none', async () => {
    graph().failWhen(({ subgraph }) =>
      subgraph === 'letters'
        ? {
            json: {
              data: { _entities: [null] },
              errors: [{ message: 'No.', extensions: { code: 'NOT_FOUND' } }],
            },
          }
        : undefined,
    );

    const answer = await graph().query('{ person { id fine } }');

    expect(answer.data).toEqual({ person: { id: 'lin', fine: null } });
    expect(answer.errors).toHaveLength(1);
    expect(answer.errors?.[0]?.path?.[0] ?? 'person').toBe('person');
    expect(answer.errors?.[0]?.extensions.code).toBe('NOT_FOUND');
  });

  it.each([
    ['of another field', ['elsewhere', 0]],
    ['past the entities', ['_entities', 7, 'fine']],
    ['below zero', ['_entities', -1, 'fine']],
    ['of no index', ['_entities', 'fine']],
    ['of the prototype', ['_entities', 0, '__proto__', 'constructor']],
    ['of objects', [{}, null]],
    ['of text', 'fine'],
  ])('is one of the client’s even if a subgraph tells one %s', async (_how, path) => {
    graph().failWhen(({ subgraph }) =>
      subgraph === 'letters'
        ? { json: { data: { _entities: [{ fine: null }] }, errors: [{ message: 'No.', path }] } }
        : undefined,
    );

    const answer = await graph().query('{ person { id fine } }');

    expect(answer.data).toEqual({ person: { id: 'lin', fine: null } });
    expect(answer.errors).toHaveLength(1);
    expect(answer.errors?.[0]?.path?.[0] ?? 'person').toBe('person');
    expect(JSON.stringify(answer.errors)).not.toMatch(/_entities|__proto__|elsewhere/);
  });
});

describe('the words of an error', () => {
  it('do not tell a client what a subgraph did not mean for it', async () => {
    graph().failWhen(({ subgraph }) =>
      subgraph === 'letters'
        ? {
            json: {
              data: { _entities: [{ fine: null }] },
              errors: [
                {
                  message: 'connect ECONNREFUSED 10.0.0.7:5432',
                  path: ['_entities', 0, 'fine'],
                  extensions: { code: 'INTERNAL_SERVER_ERROR', stacktrace: ['at Pool.connect'] },
                },
              ],
            },
          }
        : undefined,
    );

    const answer = await graph().query('{ person { fine } }');

    expect(answer.data).toEqual({ person: { fine: null } });
    expect(errorsOf(answer)).toEqual([{ path: 'person.fine', code: 'SUBGRAPH_ERROR' }]);
    expect(JSON.stringify(answer.errors)).not.toMatch(/10\.0\.0\.7|stacktrace|Pool/);
  });
});
