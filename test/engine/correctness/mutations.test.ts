import { countBySubgraph, errorsOf } from '../support/small-graph';
import { useSmallGraph } from '../support/use-small-graph';

/** What was done, in the order in which it was begun and ended. */
const done: string[] = [];
const pause = () => new Promise<void>((resolve) => setTimeout(resolve, 5));

async function perform(what: string): Promise<void> {
  done.push(`begin ${what}`);
  await pause();
  done.push(`end ${what}`);
}

const graph = useSmallGraph([
  {
    name: 'orders',
    typeDefs: `
      type Query { order: Order }
      type Mutation { open(name: String!): Order close(name: String!): Order sure: Order! }
      type Order @key(fields: "id") { id: ID! name: String }`,
    resolvers: {
      Query: { order: () => ({ id: 'first', name: 'first' }) },
      Mutation: {
        open: async (_root, { name }) => {
          await perform(`open ${String(name)}`);
          return { id: name, name };
        },
        close: async (_root, { name }) => {
          await perform(`close ${String(name)}`);
          return { id: name, name };
        },
        sure: () => {
          throw new Error('It is too late.');
        },
      },
    },
  },
  {
    name: 'letters',
    typeDefs: `
      type Mutation { send(to: String!): Letter }
      type Letter { to: String order: Order }
      type Order @key(fields: "id") { id: ID! letters: Int }`,
    resolvers: {
      Mutation: {
        send: async (_root, { to }) => {
          await perform(`send ${String(to)}`);
          return { to, order: { id: to } };
        },
      },
      Order: {
        letters: ({ id }) => {
          done.push(`count ${String(id)}`);
          return done.filter((line) => line === `end send ${String(id)}`).length;
        },
      },
    },
  },
]);
beforeEach(() => void (done.length = 0));

describe('the mutations of one operation', () => {
  it('run one after the other, across subgraphs', async () => {
    const answer = await graph().query(
      'mutation { open(name: "a") { name } one: send(to: "a") { to } two: send(to: "b") { to } close(name: "a") { name } }',
    );

    expect(answer).toEqual({
      data: { open: { name: 'a' }, one: { to: 'a' }, two: { to: 'b' }, close: { name: 'a' } },
    });
    expect(done).toEqual(
      ['open a', 'send a', 'send b', 'close a'].flatMap((what) => [`begin ${what}`, `end ${what}`]),
    );
  });

  it('are done as often as they stand there, even if they are equal', async () => {
    const answer = await graph().query(
      'mutation { a: send(to: "a") { to } open(name: "a") { id } b: send(to: "a") { to } c: open(name: "a") { id } d: send(to: "a") { order { letters } } }',
    );

    expect(answer.errors).toBeUndefined();
    expect(done.filter((line) => line === 'begin send a')).toHaveLength(3);
    expect(done.filter((line) => line === 'begin open a')).toHaveLength(2);
    expect(answer.data).toEqual({
      a: { to: 'a' },
      open: { id: 'a' },
      b: { to: 'a' },
      c: { id: 'a' },
      d: { order: { letters: 3 } },
    });
  });

  it('are completed by other subgraphs', async () => {
    const answer = await graph().query(
      'mutation { open(name: "a") { name letters } send(to: "a") { order { letters } } }',
    );

    expect(answer.errors).toBeUndefined();
    expect(answer.data?.send).toEqual({ order: { letters: 1 } });
  });

  it('run on when one of them fails where it may', async () => {
    graph().failWhen(({ subgraph }) => (subgraph === 'letters' ? 'connection reset' : undefined));

    const answer = await graph().query(
      'mutation { open(name: "a") { name } send(to: "a") { to } close(name: "a") { name } }',
    );

    expect(answer.data).toEqual({ open: { name: 'a' }, send: null, close: { name: 'a' } });
    expect(errorsOf(answer)).toEqual([{ path: 'send', code: 'SUBGRAPH_UNAVAILABLE' }]);
  });
});

describe('a mutation', () => {
  it.each([
    ['its connection is reset', 'connection reset' as const],
    ['it is answered with 503', { text: 'busy', status: 503, contentType: 'text/plain' }],
    ['its answer is not GraphQL', { text: '<html>', contentType: 'text/html' }],
  ])('is never sent again when %s', async (_what, fault) => {
    graph().failWhen(() => fault);

    const answer = await graph().query('mutation { send(to: "a") { to } }');

    expect(answer.data).toEqual({ send: null });
    expect(countBySubgraph(graph().requests)).toEqual({ letters: 1 });
  });

  it('is never shared by requests that are equal', async () => {
    const answers = await Promise.all(
      [1, 2, 3].map(() => graph().query('mutation { send(to: "a") { to } }')),
    );

    expect(answers).toEqual([1, 2, 3].map(() => ({ data: { send: { to: 'a' } } })));
    expect(countBySubgraph(graph().requests)).toEqual({ letters: 3 });
  });

  it('takes all data when it may not be null', async () => {
    const answer = await graph().query('mutation { open(name: "a") { name } sure { name } }');

    expect(answer.data).toBeNull();
    expect(errorsOf(answer)).toEqual([{ path: 'sure', code: 'SUBGRAPH_ERROR' }]);
  });

  it('is not done when a condition leaves it out', async () => {
    const answer = await graph().query(
      'mutation ($do: Boolean!) { send(to: "a") @include(if: $do) { to } open(name: "b") @skip(if: $do) { name } }',
      { do: false },
    );

    expect(answer).toEqual({ data: { open: { name: 'b' } } });
    expect(done).toEqual(['begin open b', 'end open b']);
  });

  it('knows its root type', async () => {
    expect(
      await graph().query('mutation { __typename send(to: "a") { __typename } root: __typename }'),
    ).toEqual({
      data: { __typename: 'Mutation', send: { __typename: 'Letter' }, root: 'Mutation' },
    });
  });
});
