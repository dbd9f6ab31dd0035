import { readFileSync } from 'node:fs';
import path from 'node:path';
import { startGateway, type RunningGateway } from '@courtyard/gateway/server';
import {
  buildClientSchema,
  buildSchema,
  getIntrospectionQuery,
  printSchema,
  type IntrospectionQuery,
} from 'graphql';
import { silentLog } from '../support/filled-databases';
import { ask, type GraphAnswer } from '../support/whole-graph';

const supergraph = readFileSync(path.join(__dirname, '..', '..', 'gateway', 'supergraph.graphql'), 'utf8');

let gateway: RunningGateway;
let other: RunningGateway;
beforeAll(async () => {
  [gateway, other] = await Promise.all([startAlone(), startAlone()]);
});
afterAll(() => Promise.all([gateway.close(), other.close()]));

/** No stakeholder is there: the schema is the gateway's own. */
function startAlone(): Promise<RunningGateway> {
  return startGateway({
    supergraph,
    host: '127.0.0.1',
    port: 0,
    subgraphTimeoutMs: 1_000,
    subgraphUrls: {},
    consoleFolder: null,
    log: silentLog,
  });
}

interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
}

/** A fetch() takes gzip unless it is told otherwise. */
async function send(address: string, init: RequestInit = {}, url = gateway.url): Promise<Answer> {
  const headers = { 'accept-encoding': 'identity', ...init.headers };
  const response = await fetch(`${url}${address}`, { ...init, headers });
  return { status: response.status, headers: response.headers, text: await response.text() };
}

const addresses = [
  ['/schema.graphql', 'application/graphql; charset=utf-8'],
  ['/introspection.json', 'application/json; charset=utf-8'],
] as const;
const each = addresses.map(([address]) => address);

describe('the schema at its addresses', () => {
  it('is the same as SDL and as an introspection result', async () => {
    const sdl = (await send('/schema.graphql')).text;
    const introspection = JSON.parse((await send('/introspection.json')).text) as IntrospectionQuery;

    expect(sameText(printed(introspection), printSchema(buildSchema(sdl)))).toBe(true);
    expect(sameText(sdl, `${printed(introspection)}\n`)).toBe(true);
  });

  it('is what the graph itself tells whoever asks it', async () => {
    const { data } = await ask(gateway.url, getIntrospectionQuery({ inputValueDeprecation: true }));
    const sdl = (await send('/schema.graphql')).text;

    expect(sameText(sdl, `${printed(data as unknown as IntrospectionQuery)}\n`)).toBe(true);
  });

  it('holds what clients may ask, with its descriptions, and nothing that only subgraphs hand each other', async () => {
    const { text } = await send('/schema.graphql');

    expect(text.includes('\ntype Place implements Node {\n')).toBe(true);
    expect(text.includes('Null could not be derived; never read it as vacant.')).toBe(true);
    expect(/join__|link__|_entities|_service|@inaccessible|ClaimInputs|127\.0\.0\.1/.exec(text)).toBeNull();
  });
});

describe.each(addresses)('GET %s', (address, contentType) => {
  it('comes with its type and a strong tag, to be checked each time', async () => {
    const { status, headers } = await send(address);

    expect({
      status,
      type: headers.get('content-type'),
      cacheControl: headers.get('cache-control'),
      etag: headers.get('etag'),
    }).toEqual({
      status: 200,
      type: contentType,
      cacheControl: 'no-cache',
      etag: expect.stringMatching(/^"[\w-]{43}"$/) as string,
    });
  });

  it('has the same tag at another gateway over the same supergraph', async () => {
    const tags = await Promise.all([gateway, other].map(({ url }) => tagOf(address, url)));

    expect(tags[0]).toBe(tags[1]);
  });

  it.each([
    ['its tag', (tag: string) => tag],
    ['its tag in a list', (tag: string) => `"an-older-one", ${tag}`],
    ['its tag, made weak on the way', (tag: string) => `W/${tag}`],
    ['anything', () => '*'],
  ])('is not sent again to whoever has %s', async (_what, ifNoneMatch) => {
    const tag = await tagOf(address);

    const answer = await send(address, { headers: { 'if-none-match': ifNoneMatch(tag) } });

    expect([answer.status, answer.headers.get('etag'), answer.text.length]).toEqual([304, tag, 0]);
    expect(answer.headers.get('cache-control')).toBe('no-cache');
  });

  it.each([
    ['another tag', () => '"an-older-one"'],
    ['the tag without its quotes', (tag: string) => tag.replaceAll('"', '')],
    ['a star among tags', () => '"an-older-one", *'],
  ])('is sent whole to whoever has %s', async (_what, ifNoneMatch) => {
    const tag = await tagOf(address);

    const answer = await send(address, { headers: { 'if-none-match': ifNoneMatch(tag) } });

    expect([answer.status, answer.text.length > 100_000]).toEqual([200, true]);
  });

  it('tells its tag and length to HEAD without the text', async () => {
    const whole = await send(address);

    const { status, headers, text } = await send(address, { method: 'HEAD' });

    expect([status, headers.get('etag'), text]).toEqual([200, whole.headers.get('etag'), '']);
    expect(headers.get('content-length')).toBe(String(Buffer.byteLength(whole.text)));
  });

  it('may be read by pages of other sites as little as the graph', async () => {
    const origin = { headers: { origin: 'https://elsewhere.example' } };
    const [schema, graph] = await Promise.all([send(address, origin), send('/graphql', origin)]);

    expect(crossOriginHeaders(schema)).toEqual(crossOriginHeaders(graph));
    expect(crossOriginHeaders(schema)).toEqual([]);
  });

  it.each(['POST', 'PUT', 'DELETE'])('refuses %s with a code, and says what is allowed', async (method) => {
    const { status, headers, text } = await send(address, { method });

    const { errors = [] } = JSON.parse(text) as GraphAnswer;
    expect([status, errors.map(({ extensions }) => extensions.code)]).toEqual([405, ['BAD_REQUEST']]);
    expect(headers.get('allow')).toBe('GET, HEAD, OPTIONS');
  });

  it('says what is allowed to OPTIONS', async () => {
    const { status, headers, text } = await send(address, { method: 'OPTIONS' });

    expect([status, headers.get('allow'), text]).toEqual([204, 'GET, HEAD, OPTIONS', '']);
  });

  it.each([
    ['br', 'br', 'br'],
    ['gzip', 'gzip', 'gzip'],
    ['gzip, deflate, br', 'br', 'br'],
    ['br;q=0, *', 'gzip', 'gzip'],
    ['deflate', null, ''],
    ['gzip;q=0', null, ''],
  ])('comes to whoever takes %s as %s, under a tag of its own', async (accepted, coding, suffix) => {
    const headers = { 'accept-encoding': accepted };
    const plain = await send(address);

    const answer = await send(address, { headers });
    const again = await send(address, {
      headers: { ...headers, 'if-none-match': answer.headers.get('etag') ?? '' },
    });

    const tag = plain.headers.get('etag')?.slice(0, -1);
    expect([answer.headers.get('content-encoding'), answer.headers.get('vary')]).toEqual([
      coding,
      'accept-encoding',
    ]);
    expect(answer.headers.get('etag')).toBe(suffix === '' ? `${tag}"` : `${tag}-${suffix}"`);
    expect(sameText(answer.text, plain.text)).toBe(true);
    expect([again.status, again.text]).toEqual([304, '']);
  });

  it('is sent again to whoever has it in another coding', async () => {
    const tag = await tagOf(address);

    const answer = await send(address, { headers: { 'accept-encoding': 'gzip', 'if-none-match': tag } });

    expect([answer.status, answer.headers.get('content-encoding')]).toEqual([200, 'gzip']);
  });
});

describe('the tags', () => {
  it('are others for another text', async () => {
    const tags = await Promise.all(each.map((address) => tagOf(address)));

    expect(new Set(tags).size).toBe(each.length);
  });
});

/** Compared as a whole: a difference of 300 kB helps nobody. */
function sameText(one: string, another: string): boolean {
  return one === another;
}

function printed(introspection: IntrospectionQuery): string {
  return printSchema(buildClientSchema(introspection));
}

async function tagOf(address: string, url?: string): Promise<string> {
  return (await send(address, {}, url)).headers.get('etag') ?? '';
}

function crossOriginHeaders({ headers }: Answer): string[] {
  return [...headers.keys()].filter((name) => name.startsWith('access-control-'));
}
