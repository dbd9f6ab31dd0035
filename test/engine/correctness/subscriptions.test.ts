import { useSmallGraph } from '../support/use-small-graph';

const graph = useSmallGraph([
  {
    name: 'bells',
    typeDefs: `
      type Query { bell: String }
      type Subscription { rang: String }`,
    resolvers: { Query: { bell: () => 'brass' } },
  },
]);

describe('a subscription', () => {
  it('is refused in words by a way that carries no streams, and nobody is asked', async () => {
    const { data, errors } = await graph().query('subscription { rang }');

    expect(data).toBeUndefined();
    expect(errors?.map(({ message, extensions: { code } }) => ({ message, code }))).toEqual([
      {
        message:
          'The request cannot be understood: one answer cannot carry a subscription; ask for text/event-stream, or by a WebSocket.',
        code: 'BAD_REQUEST',
      },
    ]);
    expect(graph().requests).toEqual([]);
  });
});
