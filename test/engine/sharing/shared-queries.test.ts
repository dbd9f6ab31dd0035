import { createSharing } from '@courtyard/gateway/engine/sharing/sharing';
import { countBySubgraph } from '../support/small-graph';
import { useSmallGraph } from '../support/use-small-graph';

/** Answers wait behind it until the test opens it. */
function createGate() {
  let open = () => undefined as void;
  let passed = Promise.resolve();
  return {
    close: () => void (passed = new Promise((resolve) => (open = resolve))),
    open: () => open(),
    pass: () => passed,
  };
}

const gate = createGate();
const hangUps = new Map<string, AbortController>();
let height = 12;
/** How many operations have passed all checks. */
let checked = 0;

const graph = useSmallGraph(
  [
    {
      name: 'trees',
      typeDefs: `
        type Query { tree(id: ID!): Tree  seenBy: String  broken: String }
        type Mutation { prune: Int }
        type Tree { id: ID!  height: Int }
      `,
      resolvers: {
        Query: {
          tree: async (_source, { id }) => {
            const before = height;
            await gate.pass();
            return { id, height: before };
          },
          broken: async () => {
            await gate.pass();
            throw new Error('rotten');
          },
        },
        Mutation: { prune: () => (height -= 1) },
      },
    },
  ],
  {
    engine: 'courtyard',
    settings: {
      sharing: createSharing(),
      callerOf: ({ headers: { subject, role } }) =>
        subject === undefined
          ? { kind: 'anonymous' }
          : { kind: 'signedIn', subject, scopes: new Set(), claims: { sub: subject, role } },
      headersOf: ({ headers: { 'accept-language': language = '', 'x-request-id': id = '' } }) => ({
        'accept-language': language,
        'x-request-id': id,
      }),
      costLimitOf: () => {
        checked += 1;
        return null;
      },
      signalOf: ({ headers: { reader = '' } }) => hangUps.get(reader)?.signal,
    },
  },
);

const query = 'query Height($id: ID!) { tree(id: $id) { id height } }';
type Headers = Readonly<Record<string, string>>;

/** Asks so many times that all of them wait, and then lets them be answered. */
async function askTogether(asked: ReadonlyArray<{ id?: string; text?: string; headers?: Headers }>) {
  gate.close();
  const answers = Promise.all(
    asked.map(({ id = 'plane', text = query, headers }) => graph().query(text, { id }, headers)),
  );
  await allHaveAsked(asked.length);
  gate.open();
  return answers;
}

/** Whoever was checked asks in the same moment; whoever asks has asked once nothing more comes in. */
async function allHaveAsked(count: number): Promise<void> {
  let before = 0;
  while (checked < count || before === 0 || before !== graph().requests.length) {
    before = graph().requests.length;
    await new Promise((resolve) => setTimeout(resolve, 60));
  }
}

beforeEach(() => {
  height = 12;
  checked = 0;
  hangUps.clear();
});

describe('equal queries that are under way at the same time', () => {
  it('are asked once, and all get the answer', async () => {
    const answers = await askTogether([{}, {}, {}]);

    expect(answers).toEqual(Array(3).fill({ data: { tree: { id: 'plane', height: 12 } } }));
    expect(countBySubgraph(graph().requests)).toEqual({ trees: 1 });
  });

  it('may come under ids and traces of their own', async () => {
    await askTogether([{ headers: { 'x-request-id': 'one' } }, { headers: { 'x-request-id': 'two' } }]);

    expect(countBySubgraph(graph().requests)).toEqual({ trees: 1 });
  });

  it('share their errors too', async () => {
    const answers = await askTogether([{ text: '{ broken }' }, { text: '{ broken }' }]);

    expect(answers[0]?.errors?.map(({ path, extensions }) => [path, extensions.code])).toEqual([
      [['broken'], 'SUBGRAPH_ERROR'],
    ]);
    expect(answers[1]).toEqual(answers[0]);
    expect(countBySubgraph(graph().requests)).toEqual({ trees: 1 });
  });

  it.each([
    ['another variable', [{ id: 'plane' }, { id: 'ginkgo' }]],
    ['another selection', [{}, { text: 'query Height($id: ID!) { tree(id: $id) { height id } }' }]],
    ['another header that subgraphs get', [{}, { headers: { 'accept-language': 'zh' } }]],
    ['somebody who has signed in', [{}, { headers: { subject: 'li' } }]],
    ['somebody else', [{ headers: { subject: 'li' } }, { headers: { subject: 'wang' } }]],
    [
      'another claim of the same person',
      [{ headers: { subject: 'li', role: 'grid' } }, { headers: { subject: 'li', role: 'street' } }],
    ],
  ])('are not shared with %s', async (_what, asked) => {
    await askTogether(asked);

    expect(countBySubgraph(graph().requests)).toEqual({ trees: 2 });
  });

  it('are not kept: who asks later gets what is true then', async () => {
    await askTogether([{}]);
    height = 20;
    checked = 0;

    expect(await askTogether([{}])).toEqual([{ data: { tree: { id: 'plane', height: 20 } } }]);
  });

  it('are not shared across a change', async () => {
    gate.close();
    const before = graph().query(query, { id: 'plane' });
    await allHaveAsked(1);
    expect(await graph().query('mutation { prune }')).toEqual({ data: { prune: 11 } });
    const after = graph().query(query, { id: 'plane' });
    await allHaveAsked(3);
    gate.open();

    expect(await before).toEqual({ data: { tree: { id: 'plane', height: 12 } } });
    expect(await after).toEqual({ data: { tree: { id: 'plane', height: 11 } } });
  });

  it('never are mutations', async () => {
    const answers = await Promise.all([1, 2].map(() => graph().query('mutation { prune }')));

    expect(answers.map(({ data }) => data?.prune).sort()).toEqual([10, 11]);
  });

  it('go on for the others when the first one hangs up', async () => {
    const first = new AbortController();
    hangUps.set('first', first);
    gate.close();
    const answers = Promise.all([
      graph().query(query, { id: 'plane' }, { reader: 'first' }),
      graph().query(query, { id: 'plane' }),
    ]);
    await allHaveAsked(2);
    first.abort();
    gate.open();

    expect((await answers)[1]).toEqual({ data: { tree: { id: 'plane', height: 12 } } });
    expect(countBySubgraph(graph().requests)).toEqual({ trees: 1 });
  });

  it('end when all have hung up, and whoever comes then asks anew', async () => {
    const readers = ['first', 'second'].map((name) => {
      const hangUp = new AbortController();
      hangUps.set(name, hangUp);
      return { hangUp, answer: graph().query(query, { id: 'plane' }, { reader: name }) };
    });
    gate.close();
    await allHaveAsked(2);
    for (const { hangUp } of readers) hangUp.abort();
    const [first] = await Promise.all(readers.map(({ answer }) => answer));
    gate.open();
    checked = 0;

    expect(first?.data).toEqual({ tree: null });
    expect(first?.errors?.map(({ extensions }) => extensions.code)).toEqual(['SUBGRAPH_UNAVAILABLE']);
    expect(await askTogether([{}])).toEqual([{ data: { tree: { id: 'plane', height: 12 } } }]);
  });
});
