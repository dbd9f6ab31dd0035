import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import { eventually } from '../../system/support/eventually';
import { composeSmallGraph } from '../support/small-graph';
import type { SmallSubgraph } from '../support/small-subgraphs';
import { startFaultyGateway, type FaultyGateway } from './support/faulty-gateway';
import { wholeData, wholeQuery, yards } from './support/yards';

let graph: FaultyGateway;
beforeAll(async () => {
  graph = await startFaultyGateway(yards);
});
afterEach(() => graph.gateway.replaceSupergraph(graph.supergraph));
afterAll(() => graph.close());

const urlOf = (name: string) => graph.proxy(name).url.replace('/graphql', `/${name}`);

/** The same graph with one subgraph changed. */
function supergraphWith(changed: SmallSubgraph, addressOf: (name: string) => string = urlOf): string {
  return composeSmallGraph(
    yards.map((subgraph) => (subgraph.name === changed.name ? changed : subgraph)),
    addressOf,
  );
}

const weatherWithWind: SmallSubgraph = { name: 'weather', typeDefs: 'type Query { sky: String wind: Int }' };
const worksWithoutRepairs: SmallSubgraph = {
  name: 'works',
  typeDefs: `
    type Yard @key(fields: "id") { id: ID! caretaker: Person }
    type Person @key(fields: "id") { id: ID! }`,
};

describe('a graph that is replaced', () => {
  it('answers from then on, with all that it says', async () => {
    const before = await graph.query('{ wind }');
    await graph.gateway.replaceSupergraph(supergraphWith(weatherWithWind));
    const after = await graph.query('{ __type(name: "Query") { fields { name } } }');

    expect(before.errors?.map(({ extensions }) => extensions.code)).toEqual(['GRAPHQL_VALIDATION_FAILED']);
    expect(after.data).toEqual({
      __type: { fields: [{ name: 'yard' }, { name: 'yards' }, { name: 'sky' }, { name: 'wind' }] },
    });
  });

  it('still answers whoever it began to answer, while others get the next', async () => {
    const works = graph.proxy('works');
    works.behavior = 'hold';
    const asked = works.requests.length;
    const underWay = graph.query(wholeQuery);
    await works.whenAsked(asked + 1);

    await graph.gateway.replaceSupergraph(supergraphWith(worksWithoutRepairs));
    const next = await graph.query(wholeQuery);
    works.behavior = 'pass';
    works.release();

    expect(next.errors?.map(({ extensions }) => extensions.code)).toEqual(['GRAPHQL_VALIDATION_FAILED']);
    expect(await underWay).toMatchObject({ status: 200, data: wholeData });
  });

  it('lets nobody fail, however often it is replaced', async () => {
    let isOver = false;
    const replies: string[] = [];
    const callers = Array.from({ length: 4 }, async () => {
      while (!isOver) replies.push((await graph.query(wholeQuery)).text.trim());
    });

    await graph.gateway.replaceSupergraph(supergraphWith(weatherWithWind));
    await graph.gateway.replaceSupergraph(graph.supergraph);
    isOver = true;
    await Promise.all(callers);

    expect(new Set(replies)).toEqual(new Set([JSON.stringify({ data: wholeData })]));
  });
});

describe('a graph that cannot be served', () => {
  it.each([
    ['is no text of a schema', () => 'type Query {'],
    ['is empty', () => ''],
    ['is a plain schema', () => 'type Query { sky: String }'],
    ['is cut off', () => graph.supergraph.slice(0, graph.supergraph.length / 2)],
    ['names a type that is nowhere', () => graph.supergraph.replace('sky: String', 'sky: Heaven')],
    [
      'names an address that cannot be asked',
      () => graph.supergraph.replace(urlOf('weather'), 'ftp://weather'),
    ],
    ['names no address', () => graph.supergraph.replace(urlOf('weather'), '')],
  ])('is refused, and the one before stays: it %s', async (_what, broken) => {
    const replaced = graph.gateway.replaceSupergraph(broken());

    await expect(replaced).rejects.toThrow();
    expect(await graph.query(wholeQuery)).toMatchObject({ status: 200, data: wholeData });
  });
});

describe('the connections to a subgraph', () => {
  let elsewhere: Server;
  const sockets = new Set<Socket>();
  beforeAll(async () => {
    elsewhere = createServer((_request, response) => {
      response.writeHead(200, { 'content-type': 'application/json' }).end('{"data":{"sky":"grey"}}');
    });
    elsewhere.on('connection', (socket) => {
      sockets.add(socket);
      socket.on('close', () => sockets.delete(socket));
    });
    elsewhere.keepAliveTimeout = 600_000;
    elsewhere.listen(0, '127.0.0.1');
    await once(elsewhere, 'listening');
  });
  afterAll(() => void elsewhere.close());

  it('are closed when the next graph has another address, and those of the others stay', async () => {
    const { port } = elsewhere.address() as AddressInfo;
    const weather = yards.find(({ name }) => name === 'weather') as SmallSubgraph;
    const moved = supergraphWith(weather, (name) =>
      name === 'weather' ? `http://127.0.0.1:${port}/weather` : urlOf(name),
    );
    await graph.query(wholeQuery);
    const before = graph.proxy('register').requests.at(-1)?.port;

    await graph.gateway.replaceSupergraph(moved);
    const there = await graph.query(wholeQuery);
    const opened = sockets.size;
    await graph.gateway.replaceSupergraph(graph.supergraph);
    await eventually(() => sockets.size === 0);
    await graph.query(wholeQuery);

    expect(there.data).toEqual({ ...wholeData, sky: 'grey' });
    expect(opened).toBe(1);
    expect(graph.proxy('register').requests.at(-1)?.port).toBe(before);
  });
});
