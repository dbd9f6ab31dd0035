import { startSmallGateway, type SmallGateway } from './support/small-gateway';

const query = '{ tree(id: "35") { name carer } }';

let graph: SmallGateway;
let open: SmallGateway;
beforeAll(async () => {
  graph = await startSmallGateway();
  open = await startSmallGateway({ forwardHeaders: ['accept-language', 'x-visit', 'x-request-id'] });
});
afterAll(() => Promise.all([graph.close(), open.close()]));

/** What each subgraph got besides what every HTTP client sends. */
async function passedOn(at: SmallGateway, headers: Record<string, string>) {
  at.requests.length = 0;
  await at.post({ query }, { 'x-request-id': 'visit-42', ...headers });
  return at.requests.map(({ subgraph, headers: got }) => ({
    subgraph,
    headers: Object.fromEntries(
      Object.entries(got).filter(([name, value]) => !everyClientSends.has(name) && value !== '*'),
    ),
  }));
}

const everyClientSends = new Set([
  'accept',
  'accept-encoding',
  'connection',
  'content-length',
  'content-type',
  'host',
  'sec-fetch-mode',
  'user-agent',
]);

const secrets = {
  authorization: 'Bearer hidden',
  cookie: 'session=hidden',
  forwarded: 'for=10.9.8.7',
  'accept-language': 'zh',
  'x-visit': '7',
  'x-forwarded-for': '10.9.8.7',
};

describe('what a caller sends along', () => {
  it('stays at the gateway, but for the id of the request', async () => {
    const sent = await passedOn(graph, secrets);

    expect(sent).toEqual([
      { subgraph: 'trees', headers: { 'x-request-id': 'visit-42' } },
      { subgraph: 'carers', headers: { 'x-request-id': 'visit-42' } },
    ]);
  });

  it('goes on where the operator names it, and nothing else does', async () => {
    const sent = await passedOn(open, secrets);

    const headers = { 'accept-language': 'zh', 'x-visit': '7', 'x-request-id': 'visit-42' };
    expect(sent).toEqual([
      { subgraph: 'trees', headers },
      { subgraph: 'carers', headers },
    ]);
  });

  it('is no id of a request, even where ids go on, if it could be another header', async () => {
    const [first] = await passedOn(open, { 'x-request-id': 'two words' });

    expect(first?.headers['x-request-id']).toMatch(/^[0-9a-f-]{36}$/);
  });

  it('names the span to work for, also where nobody records spans', async () => {
    const traceparent = '00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01';

    const sent = await passedOn(graph, { traceparent, tracestate: 'lane=7' });

    expect(sent.map(({ headers }) => headers)).toEqual([
      { 'x-request-id': 'visit-42', traceparent, tracestate: 'lane=7' },
      { 'x-request-id': 'visit-42', traceparent, tracestate: 'lane=7' },
    ]);
  });

  it.each([
    'plane tree',
    '00-00000000000000000000000000000000-b7ad6b7169203331-01',
    '00-0af7651916cd43dd8448eb211c80319c-0000000000000000-01',
    '00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01-more',
    'ff-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01',
  ])('names no span where it is %s', async (traceparent) => {
    const [first] = await passedOn(graph, { traceparent, tracestate: 'lane=7' });

    expect(first?.headers).toEqual({ 'x-request-id': 'visit-42' });
  });
});

describe('what a subgraph sends along', () => {
  it('stays at the gateway', async () => {
    const answer = await graph.post({ query });

    const names = [...answer.headers.keys()].filter(
      (name) => !['connection', 'date', 'keep-alive'].includes(name),
    );
    expect(names.sort()).toEqual(['cache-control', 'content-length', 'content-type', 'x-request-id']);
  });
});
