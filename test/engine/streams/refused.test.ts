import { useSmallGraph } from '../support/use-small-graph';
import { bells } from './support/bells';
import { openedStream, read } from './support/reading';

describe('a subscription', () => {
  let costLimit = 1_000;
  const graph = useSmallGraph(bells, {
    settings: {
      costLimitOf: () => ({ total: costLimit }),
      showsCost: () => true,
      mostFetches: 2,
    },
  });
  const refusal = async (query: string, variables: unknown = {}) => {
    const { stream, answer } = await graph().subscribe(query, variables);
    expect(stream).toBeNull();
    expect(graph().streams.opened).toEqual([]);
    return answer.errors?.map(({ message, extensions: { code } }) => [code, message]);
  };
  beforeEach(() => {
    costLimit = 1_000;
  });

  it.each([
    [
      'more than one root field',
      'subscription { rang { id } hour }',
      ['GRAPHQL_VALIDATION_FAILED', 'Anonymous Subscription must select only one top level field.'],
    ],
    [
      'the same field twice',
      'subscription Ringing { one: hour other: hour }',
      ['GRAPHQL_VALIDATION_FAILED', 'Subscription "Ringing" must select only one top level field.'],
    ],
    [
      'the schema',
      'subscription { __typename }',
      [
        'GRAPHQL_VALIDATION_FAILED',
        'Anonymous Subscription must not select an introspection top level field.',
      ],
    ],
    [
      'a field that is not there',
      'subscription { rung { id } }',
      ['GRAPHQL_VALIDATION_FAILED', expect.stringContaining('Cannot query field "rung"')],
    ],
  ])('is refused that asks for %s', async (_, query, error) => {
    expect(await refusal(query)).toEqual([error]);
  });

  it('is refused with variables that do not fit', async () => {
    expect(
      await refusal('subscription ($least: Volume) { rang(least: $least) { id } }', { least: 'LOUD' }),
    ).toEqual([['BAD_USER_INPUT', expect.stringContaining('LOUD')]]);
  });

  it('is refused where one event may cost more than the caller may spend', async () => {
    costLimit = 0;

    expect(await refusal('subscription { rang { id founder } }')).toEqual([
      ['COST_LIMIT', expect.any(String)],
    ]);
  });

  it('is refused where one event takes too many fetches', async () => {
    expect(await refusal('subscription { rang { founder pitch } }')).toEqual([
      ['TOO_MANY_FETCHES', expect.any(String)],
    ]);
  });

  it('is told at each event what that was estimated to cost and did', async () => {
    const stream = openedStream(await graph().subscribe('subscription { rang { founder } }'));
    await graph().streams.emit('tower', 'rang', { id: 'b1' });
    await graph().streams.emit('tower', 'rang', null);

    expect((await read(stream, 2)).map(({ extensions }) => extensions)).toEqual([
      { cost: { estimated: 1, actual: 1 } },
      { cost: { estimated: 1, actual: 0 } },
    ]);
    stream.close();
  });

  it('is refused by a way that carries no streams, and nobody is asked', async () => {
    const { data, errors } = await graph().query('subscription { rang { id } }');

    expect(data).toBeUndefined();
    expect(errors?.map(({ message, extensions: { code } }) => [code, message])).toEqual([
      [
        'BAD_REQUEST',
        'The request cannot be understood: one answer cannot carry a subscription; ask for text/event-stream, or by a WebSocket.',
      ],
    ]);
    expect(graph().streams.opened).toEqual([]);
  });

  it('cannot be asked as the query that stands for it inside', async () => {
    const { errors } = await graph().query('{ _events_rang { id } }');

    expect(errors?.map(({ message }) => message)).toEqual([
      expect.stringContaining('Cannot query field "_events_rang"'),
    ]);
  });
});
