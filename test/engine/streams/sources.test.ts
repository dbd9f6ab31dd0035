import { useSmallGraph } from '../support/use-small-graph';
import { bells } from './support/bells';
import { openedStream, read, readToEnd } from './support/reading';

const told = { rang: { data: { rang: { founder: 'founder of b1' } } } };

describe.each(['sse', 'ws'] as const)('a source over %s', (events) => {
  const graph = useSmallGraph(bells, {
    events,
    settings: {
      maxEventBytes: 2_000,
      headersOf: () => ({ ...headers, 'x-request-id': String((requests += 1)) }),
    },
  });
  let headers: Record<string, string> = {};
  let requests = 0;
  beforeEach(() => {
    headers = {};
  });
  const subscribe = async (query: string, variables = {}) =>
    openedStream(await graph().subscribe(query, variables));

  it('is asked for the key alone, with arguments and variables as they were given', async () => {
    headers = { 'x-viewer': 'ana' };
    const stream = await subscribe(
      'subscription Ringing($id: ID, $least: Volume = HIGH, $weighed: Boolean = true) { ding: rang(id: $id, least: $least) { weight @include(if: $weighed) } }',
      { id: 'b1' },
    );
    await graph().streams.emit('tower', 'rang', { id: 'b1' });

    expect(await read(stream, 1)).toEqual([{ data: { ding: { weight: 900 } } }]);
    expect(graph().streams.opened).toEqual([
      {
        subgraph: 'tower',
        protocol: events,
        query: 'subscription($id:ID$least:Volume=HIGH){ding:rang(id:$id least:$least){__typename id}}',
        variables: { id: 'b1' },
        headers: expect.objectContaining({ 'x-viewer': 'ana' }) as unknown,
      },
    ]);
    expect(graph().streams.opened[0]?.headers).not.toHaveProperty('x-request-id');
    stream.close();
  });

  it('is opened once for all who ask for the same, whatever they select below', async () => {
    const [one, other] = await Promise.all([
      subscribe('subscription { rang(id: "b1") { founder } }'),
      subscribe('subscription Named { rang(id: "b1") { pitch } }'),
    ]);
    await graph().streams.emit('tower', 'rang', { id: 'b1' });

    expect(await read(one, 1)).toEqual([told.rang]);
    expect(await read(other, 1)).toEqual([{ data: { rang: { pitch: 'pitch of b1' } } }]);
    expect(graph().streams.opened).toHaveLength(1);
    one.close();
    await graph().streams.emit('tower', 'rang', { id: 'b2' });
    expect(await read(other, 1)).toEqual([{ data: { rang: { pitch: 'pitch of b2' } } }]);
    other.close();
    await graph().streams.untilNobodyListens();
  });

  it('is opened for each who asks otherwise or in another name', async () => {
    const streams = [
      await subscribe('subscription { rang(id: "b1") { founder } }'),
      await subscribe('subscription { rang(id: "b2") { founder } }'),
      await subscribe('subscription ($id: ID) { rang(id: $id) { founder } }', { id: 'b1' }),
      await subscribe('subscription ($id: ID) { rang(id: $id) { founder } }', { id: 'b2' }),
    ];
    headers = { 'x-viewer': 'ana' };
    streams.push(await subscribe('subscription { rang(id: "b1") { founder } }'));
    await graph().streams.untilOpen(5);

    for (const stream of streams) stream.close();
    await graph().streams.untilNobodyListens();
  });

  it('tells its errors with each event, where they are', async () => {
    const stream = await subscribe('subscription { rang { founder } }');
    await graph().streams.emit('tower', 'rang', new Error('the rope tore at 10.0.0.7'));
    await graph().streams.emit('tower', 'rang', { id: 'b1' });

    expect(await read(stream, 2)).toEqual([
      {
        data: { rang: null },
        errors: [
          {
            message: 'The stakeholder tower could not give this field; why stands in the log.',
            path: ['rang'],
            extensions: expect.objectContaining({ code: 'SUBGRAPH_ERROR', subgraph: 'tower' }) as unknown,
          },
        ],
      },
      told.rang,
    ]);
    stream.close();
  });

  it('may tell of a thing that is gone, and of nothing', async () => {
    const stream = await subscribe('subscription { rang { id pitch } }');
    await graph().streams.emit('tower', 'rang', { id: 'melted' });
    await graph().streams.emit('tower', 'rang', null);

    expect(await read(stream, 2)).toEqual([
      { data: { rang: { id: 'melted', pitch: null } } },
      { data: { rang: null } },
    ]);
    stream.close();
  });

  it('answers in part where another subgraph is down', async () => {
    graph().failWhen(({ subgraph }) => (subgraph === 'foundry' ? 'connection reset' : undefined));
    const stream = await subscribe('subscription { rang { pitch weight } }');
    await graph().streams.emit('tower', 'rang', { id: 'b1' });

    const [answer] = await read(stream, 1);
    expect(answer?.data).toEqual({ rang: { pitch: 'pitch of b1', weight: null } });
    expect(answer?.errors?.map(({ path, extensions }) => [path, extensions?.code])).toEqual([
      [['rang', 'weight'], 'SUBGRAPH_UNAVAILABLE'],
    ]);
    stream.close();
  });

  it('tells all that its values are, each time', async () => {
    const stream = await subscribe('subscription { strokes { at bell { founder } } }');
    for (const at of ['one', 'two', 'two'])
      await graph().streams.emit('tower', 'strokes', { at, bell: { id: 'b1' } });

    expect(await read(stream, 3)).toEqual(
      ['one', 'two', 'two'].map((at) => ({ data: { strokes: { at, bell: { founder: 'founder of b1' } } } })),
    );
    stream.close();
  });

  it('ends the stream with itself', async () => {
    const stream = await subscribe('subscription { rang { founder } }');
    await graph().streams.emit('tower', 'rang', { id: 'b1' });
    graph().streams.complete();

    expect(await readToEnd(stream)).toEqual({ answers: [told.rang], code: null });
  });

  it('that breaks off ends the stream with a code, after what came before', async () => {
    const stream = await subscribe('subscription { rang { founder } }');
    await graph().streams.emit('tower', 'rang', { id: 'b1' });
    expect(await read(stream, 1)).toEqual([told.rang]);
    graph().streams.breakOff();

    expect(await readToEnd(stream)).toEqual({
      answers: [],
      code: 'SUBGRAPH_UNAVAILABLE',
      message: expect.stringContaining('tower') as unknown,
    });
  });

  it('that tells more at once than is read ends the stream', async () => {
    const stream = await subscribe('subscription { strokes { at } }');
    await graph().streams.emit('tower', 'strokes', { at: 'x'.repeat(3_000) });

    expect(await readToEnd(stream)).toMatchObject({ answers: [], code: 'SUBGRAPH_BAD_RESPONSE' });
  });

  it('that gives no number where one has to be is told so', async () => {
    const stream = await subscribe('subscription { hour }');
    await graph().streams.emit('tower', 'hour', 'noon');

    const [answer] = await read(stream, 1);
    expect(answer?.data).toBeNull();
    expect(answer?.errors?.map(({ extensions }) => extensions?.code)).toEqual(['SUBGRAPH_ERROR']);
    stream.close();
  });
});

describe('a source over server-sent events', () => {
  const graph = useSmallGraph(bells, { settings: { timeoutOf: () => 300 } });
  const begin = (text = '', type = 'text/event-stream', status = 200) =>
    graph().streams.answerBy((response) => {
      response.writeHead(status, { 'content-type': type }).write(text === '' ? ':\n\n' : text);
      if (type !== 'text/event-stream') response.end();
    });
  const codes = async () => {
    const { stream, answer } = await graph().subscribe('subscription { rang { founder } }');
    if (stream !== null) return (await readToEnd(stream)).code;
    return answer.errors?.map(({ extensions }) => extensions.code);
  };

  it.each<[string, string, string, number, unknown]>([
    ['an error of GraphQL', '{"errors":[{"message":"no"}]}', 'application/json', 400, ['SUBGRAPH_ERROR']],
    ['a page', '<html></html>', 'text/html', 200, ['SUBGRAPH_BAD_RESPONSE']],
    ['a redirect', '', 'text/plain', 302, ['SUBGRAPH_BAD_RESPONSE']],
    ['a stumbling server', 'oh', 'text/plain', 503, ['SUBGRAPH_UNAVAILABLE']],
    ['one answer', '{"data":{"rang":null}}', 'application/json', 200, ['SUBGRAPH_BAD_RESPONSE']],
    ['no JSON', 'event: next\ndata: {\n\n', 'text/event-stream', 200, 'SUBGRAPH_BAD_RESPONSE'],
    ['no GraphQL', 'event: next\ndata: {"a":1}\n\n', 'text/event-stream', 200, 'SUBGRAPH_BAD_RESPONSE'],
    [
      'a refusal as an event',
      'event: next\ndata: {"errors":[{"message":"no","extensions":{"code":"NOT_FOUND"}}]}\n\nevent: complete\n\n',
      'text/event-stream',
      200,
      'NOT_FOUND',
    ],
    ['its end', 'event: complete\ndata:\n\n', 'text/event-stream', 200, null],
  ])('that sends %s is told by its code', async (_, text, type, status, code) => {
    begin(text, type, status);

    expect(await codes()).toEqual(code);
  });

  it('that never begins is not waited for', async () => {
    graph().streams.answerBy(() => undefined);

    expect(await codes()).toEqual(['SUBGRAPH_TIMEOUT']);
    graph().streams.breakOff();
  });

  it('that begins has all the time it likes', async () => {
    const stream = openedStream(await graph().subscribe('subscription { rang { founder } }'));
    // Longer than a subgraph may take for an answer.
    await new Promise((resolve) => setTimeout(resolve, 600));
    await graph().streams.emit('tower', 'rang', { id: 'b1' });

    expect(await read(stream, 1)).toEqual([told.rang]);
    stream.close();
  });
});

describe('a socket to a source', () => {
  const graph = useSmallGraph(bells, { events: 'ws' });

  it('that closes without a word ends all streams on it, and none is opened again in silence', async () => {
    const open = async (id: string) =>
      openedStream(await graph().subscribe(`subscription { rang(id: "${id}") { founder } }`));
    const streams = [await open('b1'), await open('b2')];
    await graph().streams.untilOpen(2);
    graph().streams.closeSockets();

    const ends = await Promise.all(streams.map(readToEnd));
    expect(ends.map(({ code }) => code)).toEqual(['SUBGRAPH_UNAVAILABLE', 'SUBGRAPH_UNAVAILABLE']);
    await graph().streams.untilNobodyListens();
    expect(graph().streams.opened).toHaveLength(2);
    const again = await open('b1');
    await graph().streams.emit('tower', 'rang', { id: 'b1' });
    expect(await read(again, 1)).toEqual([told.rang]);
    again.close();
  });
});

describe('a source that is not there', () => {
  const graph = useSmallGraph(bells, { settings: { streamUrls: { tower: 'http://127.0.0.1:9/' } } });
  const overWs = useSmallGraph(bells, { settings: { streamUrls: { tower: 'ws://127.0.0.1:9/' } } });

  it.each([
    ['server-sent events', graph],
    ['graphql-ws', overWs],
  ])('is told so at once, over %s', async (_, asked) => {
    const { stream, answer } = await asked().subscribe('subscription { rang { founder } }');

    expect(stream).toBeNull();
    expect(answer.errors?.map(({ extensions }) => extensions.code)).toEqual(['SUBGRAPH_UNAVAILABLE']);
  });
});
