import { composeSmallGraph, startSmallGraph, type SmallGraph } from '../support/small-graph';
import type { SmallSubgraph } from '../support/small-subgraphs';
import { bells } from './support/bells';
import { openedStream, read, readToEnd } from './support/reading';

/** Counts what the gateway is told of streams and sources. */
function createTally() {
  const tally: Record<string, number> = {};
  const count = (name: string) => void (tally[name] = (tally[name] ?? 0) + 1);
  return {
    tally,
    settings: {
      streamObserver: {
        onStreamOpened: () => count('opened'),
        onStreamAnswer: () => count('answer'),
        onStreamEnded: (_context: unknown, reason: string) => count(reason),
      },
      onSourceOpened: (subgraph: string) => count(`source ${subgraph}`),
      onSourceEnded: (subgraph: string) => count(`source ${subgraph} ended`),
    },
  };
}

let founderOf = (id: string) => Promise.resolve(`founder of ${id}`);
const slowBells = bells.map((subgraph) =>
  subgraph.name === 'foundry'
    ? { ...subgraph, resolvers: { Bell: { founder: ({ id }: { id: string }) => founderOf(id) } } }
    : subgraph,
) as SmallSubgraph[];

/** Holds up whoever comes, until it is opened. */
function createGate() {
  let enter: () => void = () => undefined;
  let open: () => void = () => undefined;
  const entered = new Promise<void>((resolve) => (enter = resolve));
  const opened = new Promise<void>((resolve) => (open = resolve));
  return { entered, open: () => open(), pass: () => (enter(), opened) };
}

describe('a stream', () => {
  let graph: SmallGraph;
  let tally: Record<string, number>;
  beforeEach(async () => {
    const { settings, tally: counted } = createTally();
    tally = counted;
    graph = await startSmallGraph({ subgraphs: slowBells, settings });
  });
  afterEach(() => graph.close());
  const subscribe = async () => openedStream(await graph.subscribe('subscription { rang { founder } }'));
  const emit = (id: string) => graph.streams.emit('tower', 'rang', { id });

  it('ends at once when another graph is served, also where the last answer is under way', async () => {
    const [idle, busy] = [await subscribe(), await subscribe()];
    const gate = createGate();
    founderOf = (id) => gate.pass().then(() => `founder of ${id}`);
    await emit('b1');
    const ends = Promise.all([readToEnd(idle), readToEnd(busy)]);
    await gate.entered;
    await graph.replaceSupergraph(`${composeSmallGraph(slowBells, graph.urlOf)}\n# another`);

    const over = {
      answers: [],
      code: 'GRAPH_CHANGED',
      message: expect.stringContaining('subscribe again') as unknown,
    };
    expect(await ends).toEqual([over, over]);
    gate.open();
    await graph.streams.untilNobodyListens();
    expect(tally).toEqual({
      opened: 2,
      answer: 2,
      GRAPH_CHANGED: 2,
      'source tower': 1,
      'source tower ended': 1,
    });
    founderOf = (id) => Promise.resolve(`founder of ${id}`);
    const again = await subscribe();
    await emit('b2');
    expect(await read(again, 1)).toEqual([{ data: { rang: { founder: 'founder of b2' } } }]);
  });

  it('ends when the engine stops', async () => {
    const stream = await subscribe();
    await Promise.all([graph.stopGateway(), graph.streams.untilNobodyListens()]);

    expect(await readToEnd(stream)).toMatchObject({ answers: [], code: 'SHUTTING_DOWN' });
    expect(tally).toMatchObject({ opened: 1, SHUTTING_DOWN: 1 });
  });

  it('closes its source when its reader goes, by a word or in the middle of reading', async () => {
    const [one, other] = [await subscribe(), await subscribe()];
    one.close();
    await emit('b1');
    for await (const answer of other) {
      expect(answer).toEqual({ data: { rang: { founder: 'founder of b1' } } });
      break;
    }

    await graph.streams.untilNobodyListens();
    expect(await readToEnd(one)).toEqual({ answers: [], code: null });
    expect(tally).toEqual({ opened: 2, answer: 1, CLOSED: 2, 'source tower': 1, 'source tower ended': 1 });
  });

  it('closes its source when the caller has hung up', async () => {
    const { settings } = createTally();
    const hungUp = new AbortController();
    const other = await startSmallGraph({
      subgraphs: bells,
      settings: { ...settings, signalOf: () => hungUp.signal },
    });
    const stream = openedStream(await other.subscribe('subscription { rang { founder } }'));
    await other.streams.untilOpen(1);
    hungUp.abort();

    await other.streams.untilNobodyListens();
    expect(await readToEnd(stream)).toEqual({ answers: [], code: null });
    await other.close();
  });
});

describe('a slow reader', () => {
  let graph: SmallGraph;
  beforeAll(async () => {
    graph = await startSmallGraph({ subgraphs: bells, settings: { mostWaitingEvents: 3 } });
  });
  beforeEach(() => graph.reset());
  afterAll(() => graph.close());

  it('is told once of a thing that changed often meanwhile, and by how it is then', async () => {
    const stream = openedStream(await graph.subscribe('subscription { rang { founder } }'));
    const witness = openedStream(await graph.subscribe('subscription { rang { pitch } }'));
    const bells = ['b1', 'b2', 'b1', 'b3', 'b2', 'b1'];
    for (const id of bells) await graph.streams.emit('tower', 'rang', { id });
    graph.streams.complete();
    // One source tells both, so by now all has come.
    await readToEnd(witness);

    expect(await readToEnd(stream)).toEqual({
      answers: ['b1', 'b2', 'b3'].map((id) => ({ data: { rang: { founder: `founder of ${id}` } } })),
      code: null,
    });
  });

  it.each([
    [
      'different things',
      'subscription { rang { founder } }',
      'rang',
      (count: number) => ({ id: `b${count}` }),
    ],
    ['values of which none may be lost', 'subscription { hour }', 'hour', () => 7],
  ])('is let go of when too many %s wait', async (_, query, field, valueOf) => {
    const stream = openedStream(await graph.subscribe(query));
    for (let count = 0; count < 5; count += 1) await graph.streams.emit('tower', field, valueOf(count));
    await graph.streams.untilNobodyListens();

    expect(await readToEnd(stream)).toEqual({
      answers: [],
      code: 'STREAM_TOO_SLOW',
      message: expect.stringContaining('3 events') as unknown,
    });
  });
});
