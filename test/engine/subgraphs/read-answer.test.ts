import { createBodyCollector } from '@courtyard/gateway/engine/subgraphs/collect-body';
import { failureOfConnection } from '@courtyard/gateway/engine/subgraphs/failure-of-connection';
import { parseJson } from '@courtyard/gateway/engine/subgraphs/parse-json';
import { readAnswer } from '@courtyard/gateway/engine/subgraphs/read-answer';
import { refuseHead } from '@courtyard/gateway/engine/subgraphs/response-head';

function read(
  content: unknown,
  { status = 200, representations }: { status?: number; representations?: number } = {},
) {
  const body = Buffer.from(typeof content === 'string' ? content : JSON.stringify(content));
  return readAnswer({ status, body }, { maxErrors: 50, representations });
}

describe('an answer', () => {
  it('keeps of its errors what has the right shape', () => {
    const errors = [
      { message: 'one', path: ['book', 0, 'title'], extensions: { code: 'NOT_FOUND' }, locations: [] },
      { message: 'two', path: ['book', -1], extensions: ['code'] },
      { message: 'three', path: 'book', extensions: null },
      { message: 'x'.repeat(5_000) },
    ];

    expect(read({ data: { book: null }, errors })).toEqual({
      kind: 'answered',
      data: { book: null },
      errors: [
        { message: 'one', path: ['book', 0, 'title'], extensions: { code: 'NOT_FOUND' } },
        { message: 'two' },
        { message: 'three' },
        { message: 'x'.repeat(4_000) },
      ],
    });
  });

  it.each([
    { data: { a: 1 }, errors: null },
    { data: { a: 1 }, errors: [] },
    { data: { a: 1 }, extensions: 7 },
  ])('may say in several ways that there are no errors: %j', (content) => {
    expect(read(content)).toEqual({ kind: 'answered', data: { a: 1 }, errors: [] });
  });

  it('may begin with a byte order mark', () => {
    expect(read('\uFEFF{"data":{"a":1}}')).toEqual({ kind: 'answered', data: { a: 1 }, errors: [] });
  });

  it.each([
    [{ data: { _entities: [null, null] } }, 'answered'],
    [{ data: null, errors: [{ message: 'boom' }] }, 'answered'],
    [{ data: { _entities: null }, errors: [{ message: 'boom' }] }, 'answered'],
    [{ data: { _entities: null } }, 'failed'],
    [{ data: { _entities: [null] }, errors: [{ message: 'boom' }] }, 'failed'],
  ])('has an entity for each representation, or says why not: %j is %s', (content, kind) => {
    expect(read(content, { representations: 2 }).kind).toBe(kind);
  });

  it('does not have its text repeated in the reason', () => {
    expect(read('{"password": secret}')).toMatchObject({ reason: 'HTTP 200: it is not JSON' });
  });
});

describe('a prototype key', () => {
  it.each([
    ['{"__proto__":{"a":1},"b":2}', '{"b":2}'],
    ['{"\\u005f\\u005fproto__":{"a":1},"b":2}', '{"b":2}'],
    ['{"__pr\\u006fto__":{"a":1},"b":2}', '{"b":2}'],
    ['[[{"__proto__":null}]]', '[[{}]]'],
    [
      '{"a":"__proto__","constructor":{"prototype":{"b":1}}}',
      '{"a":"__proto__","constructor":{"prototype":{"b":1}}}',
    ],
  ])('is left out wherever it stands: %s', (text, expected) => {
    expect(JSON.stringify(parseJson(text))).toBe(expected);
  });

  it('is found however deep it lies', () => {
    const depth = 100_000;
    const value = parseJson(`${'['.repeat(depth)}{"__proto__":1}${']'.repeat(depth)}`);

    let inner: unknown = value;
    while (Array.isArray(inner)) inner = inner[0];
    expect(Object.keys(inner as object)).toEqual([]);
  });
});

describe('a head', () => {
  it.each([
    [{ 'content-type': 'application/json' }, null],
    [{ 'content-type': 'Application/JSON; Charset="UTF-8"' }, null],
    [{ 'content-type': 'application/graphql-response+json; charset=utf-8' }, null],
    [{ 'content-type': 'application/json', 'content-encoding': 'identity' }, null],
    [{ 'content-type': ['application/json', 'text/html'] }, 'SUBGRAPH_BAD_RESPONSE'],
    [{ 'content-type': 'application/json', 'content-encoding': ['identity', 'br'] }, 'SUBGRAPH_BAD_RESPONSE'],
    [{ 'content-type': 'application/json', 'content-length': '101' }, 'SUBGRAPH_BAD_RESPONSE'],
    [{ 'content-type': 'application/jsonp' }, 'SUBGRAPH_BAD_RESPONSE'],
  ])('promises an answer or not: %j gives %s', (headers, code) => {
    expect(refuseHead({ status: 200, headers }, 100)?.code ?? null).toBe(code);
  });
});

describe('a lost connection', () => {
  const error = (code: string) => Object.assign(new Error('no luck'), { code });

  it.each([
    ['UND_ERR_CONNECT_TIMEOUT', 'SUBGRAPH_UNAVAILABLE', 'connection'],
    ['ENOTFOUND', 'SUBGRAPH_UNAVAILABLE', 'connection'],
    ['CERT_HAS_EXPIRED', 'SUBGRAPH_UNAVAILABLE', 'connection'],
    ['UND_ERR_HEADERS_TIMEOUT', 'SUBGRAPH_TIMEOUT', 'subgraph'],
    ['UND_ERR_INVALID_ARG', 'SUBGRAPH_UNAVAILABLE', 'caller'],
  ])('is told from what is no connection’s fault: %s', (code, expected, blame) => {
    expect(failureOfConnection(error(code))).toEqual({
      kind: 'broken',
      answer: { kind: 'failed', code: expected, reason: `${code}: no luck` },
      blame,
    });
  });
});

describe('a body in pieces', () => {
  it('is put together whatever was announced', () => {
    for (const announced of [null, 0, 3, 11, 500]) {
      const collector = createBodyCollector(1_000, announced);
      for (const piece of ['', 'hello', ' ', 'wo', 'rld']) collector.add(Buffer.from(piece));

      expect(collector.take().toString()).toBe('hello world');
    }
  });

  it('leaves the pieces as they came', () => {
    const first = Buffer.from('hello world').subarray(0, 5);
    const collector = createBodyCollector(1_000, null);
    collector.add(first);
    collector.add(Buffer.from('HELLO'));

    expect(Buffer.from(first.buffer, first.byteOffset, 11).toString()).toBe('hello world');
  });

  it('is let go of past the limit', () => {
    const collector = createBodyCollector(6, null);

    expect([collector.add(Buffer.from('hello ')), collector.add(Buffer.from('w'))]).toEqual([true, false]);
    expect([collector.size, collector.take().length]).toEqual([7, 0]);
  });
});
