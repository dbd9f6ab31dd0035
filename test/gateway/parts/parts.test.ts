import { once } from 'node:events';
import { request as httpRequest, type IncomingMessage } from 'node:http';
import { startGateway, type RunningGateway } from '@courtyard/gateway/server';
import { house, type HouseSubgraphs } from '../../engine/defer/support/house';
import { composeSmallGraph } from '../../engine/support/small-graph';
import {
  createSmallSubgraphs,
  listenForSubgraphs,
  type SmallSubgraphs,
} from '../../engine/support/small-subgraphs';
import { silentLog } from '../../support/filled-databases';
import { eventually } from '../../system/support/eventually';

const inParts = 'multipart/mixed; deferSpec=20220824, application/json';
const query =
  '{ house { number ...Owner @defer(label: "owner") } } fragment Owner on House { owner { name } }';

let houses: HouseSubgraphs;
let subgraphs: SmallSubgraphs;
let listener: Awaited<ReturnType<typeof listenForSubgraphs>>;
let gateway: RunningGateway;
beforeAll(async () => {
  houses = house();
  subgraphs = createSmallSubgraphs(houses.all);
  listener = await listenForSubgraphs(subgraphs);
});
beforeEach(async () => {
  houses.answerAtOnce();
  subgraphs.failWhen(() => undefined);
  gateway = await startGateway({
    supergraph: composeSmallGraph(houses.all, (name) => listener.url(name)),
    host: '127.0.0.1',
    port: 0,
    subgraphTimeoutMs: 30_000,
    consoleFolder: null,
    log: silentLog,
  });
});
afterEach(() => gateway.close());
afterAll(() => listener.close());

async function ask(accept: string, body: object = { query }): Promise<IncomingMessage> {
  const asking = httpRequest(`${gateway.url}/graphql`, {
    method: 'POST',
    headers: { accept, 'content-type': 'application/json', 'x-request-id': 'visit-7' },
    agent: false,
  });
  asking.end(JSON.stringify(body));
  const [response] = (await once(asking, 'response')) as [IncomingMessage];
  response.on('error', () => undefined);
  return response;
}

async function textOf(response: IncomingMessage): Promise<string> {
  let text = '';
  for await (const chunk of response) text += String(chunk);
  return text;
}

const head = 'content-type: application/json; charset=utf-8\r\n\r\n';

describe('an answer in parts', () => {
  it('is written as clients read it, the first part before the others are there', async () => {
    const answer = houses.holdPeople();
    const response = await ask(inParts);
    let text = '';
    response.on('data', (chunk) => (text += String(chunk)));
    const first = `\r\n---\r\n${head}{"data":{"house":{"number":7}},"hasNext":true}\r\n---\r\n`;
    await eventually(() => text === first);

    answer();
    await once(response, 'end');

    expect(response.statusCode).toBe(200);
    expect(response.headers['content-type']).toBe('multipart/mixed; boundary="-"; deferSpec=20220824');
    expect(text.slice(first.length)).toBe(
      `${head}{"incremental":[{"label":"owner","path":["house"],"data":{"owner":{"name":"Lin"}}}],"hasNext":false}\r\n-----\r\n`,
    );
  });

  it.each(['application/json', '*/*', 'multipart/mixed, application/json'])(
    'goes at once to a caller that accepts %s',
    async (accept) => {
      const response = await ask(accept);

      expect(JSON.parse(await textOf(response))).toEqual({
        data: { house: { number: 7, owner: { name: 'Lin' } } },
      });
      expect(response.headers['content-type']).toMatch(/^application\/json/);
    },
  );

  it('goes at once as an event too', async () => {
    expect(await textOf(await ask('text/event-stream'))).toContain(
      'event: next\ndata: {"data":{"house":{"number":7,"owner":{"name":"Lin"}}}}\n\n',
    );
  });

  it('is an ordinary answer where nothing is deferred, and where it is refused', async () => {
    const plain = await ask(inParts, { query: '{ house { number } }' });
    const refused = await ask(inParts, { query: '{ house { colour ... @defer { number } } }' });
    const words = JSON.parse(await textOf(refused)) as { errors: Array<{ message: string }> };

    expect(await textOf(plain)).toBe('{"data":{"house":{"number":7}}}');
    expect(refused.headers['content-type']).toBe('application/json; charset=utf-8');
    expect(words.errors.map(({ message }) => message)).toEqual([
      expect.stringContaining('Cannot query field "colour" on type "House".'),
    ]);
  });

  it('names the request in the errors of later parts', async () => {
    subgraphs.failWhen(({ subgraph }) => (subgraph === 'people' ? 'connection reset' : undefined));

    const text = await textOf(await ask(inParts));

    expect(text).toContain('"code":"SUBGRAPH_UNAVAILABLE"');
    expect(text).toContain('"requestId":"visit-7"');
  });

  it('asks nobody any more once its reader has hung up', async () => {
    houses.holdPeople();
    const response = await ask(inParts);
    await once(response, 'data');

    response.destroy();

    // Closing waits for all that is under way.
    await gateway.close();
  });

  it('is brought to its end by a gateway that stops', async () => {
    const answer = houses.holdPeople();
    const response = await ask(inParts);
    const text = textOf(response);

    const closed = gateway.close();
    answer();
    await closed;

    expect(await text).toContain('"hasNext":false');
  });
});

it('is known to the schema that clients see', async () => {
  const introspection = '{ __schema { directives { name locations args { name defaultValue } } } }';
  const { data } = JSON.parse(await textOf(await ask('application/json', { query: introspection }))) as {
    data: { __schema: { directives: Array<{ name: string }> } };
  };

  expect(data.__schema.directives.find(({ name }) => name === 'defer')).toEqual({
    name: 'defer',
    locations: ['FRAGMENT_SPREAD', 'INLINE_FRAGMENT'],
    args: [
      { name: 'label', defaultValue: null },
      { name: 'if', defaultValue: 'true' },
    ],
  });
});
