import { createHash } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import type { PersistedMode } from '@courtyard/gateway/engine/persisted-documents/persisted-documents';
import { createLog } from '@courtyard/shared/service/log';
import { removeTemporaryFolders, temporaryFolder } from '../../system/support/temporary-folder';
import { codesOf, startSmallGateway, type Answer, type SmallGateway } from '../http/support/small-gateway';

const hello = 'query Hello($text: String! = "hello") { echo(text: $text) }';
const helloId = sha256(hello);
const plant = 'mutation Plant { plant(name: "Ginkgo") { name } }';
const other = '{ echo(text: "other") }';

const modes = ['log', 'safelist', 'id-only'] as const;
const lines: string[] = [];
let graphs: Record<PersistedMode | 'off', SmallGateway>;

beforeAll(async () => {
  const file = path.join(temporaryFolder(), 'documents.json');
  const operations = [
    { id: helloId, name: 'Hello', type: 'query', body: hello },
    { id: 'plant-1', name: 'Plant', type: 'mutation', body: plant },
  ];
  writeFileSync(file, JSON.stringify({ format: 'apollo-persisted-query-manifest', version: 1, operations }));
  const log = createLog('gateway', { write: (line) => void lines.push(line) });
  log.level = 'info';
  const [listed, safe, byId, off] = await Promise.all([
    ...modes.map((mode) => startSmallGateway({ persistedDocuments: { file, mode }, log })),
    startSmallGateway(),
  ]);
  graphs = { log: listed, safelist: safe!, 'id-only': byId!, off: off! };
});
afterAll(async () => {
  await Promise.all(Object.values(graphs).map((graph) => graph.close()));
  removeTemporaryFolders();
});

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

/** As Apollo's clients send the id. */
function byHash(hash: string): object {
  return { extensions: { persistedQuery: { version: 1, sha256Hash: hash } } };
}

function outcome(answer: Answer): unknown[] {
  const { data } = answer.json();
  return [answer.status, data ?? codesOf(answer)];
}

describe.each(modes)('in the mode %s', (mode) => {
  it.each([
    ['its hash', byHash(helloId)],
    ['documentId', { documentId: helloId }],
    ['documentId with its algorithm', { documentId: `sha256:${helloId}` }],
  ])('a registered document runs by %s', async (_what, body) => {
    const answer = await graphs[mode].post({ ...body, variables: { text: 'hi' } });

    expect(outcome(answer)).toEqual([200, { echo: 'hi' }]);
  });

  it.each([
    ['hash', `extensions=${encodeURIComponent(JSON.stringify(byHash(helloId)).slice(14, -1))}`],
    ['documentId', `documentId=${helloId}`],
  ])('a link runs one by its %s', async (_what, parameters) => {
    const answer = await graphs[mode].send(`/graphql?${parameters}&variables={"text":"hi"}`, {
      headers: { 'apollo-require-preflight': '1' },
    });

    expect(outcome(answer)).toEqual([200, { echo: 'hi' }]);
  });

  it('an id may be any that is registered', async () => {
    expect(outcome(await graphs[mode].post({ documentId: 'plant-1' }))).toEqual([
      200,
      { plant: { name: 'Ginkgo' } },
    ]);
  });

  it('a link changes nothing by an id either', async () => {
    const answer = await graphs[mode].send('/graphql?documentId=plant-1', {
      headers: { 'apollo-require-preflight': '1' },
    });

    expect(outcome(answer)).toEqual([405, ['BAD_REQUEST']]);
  });

  it('other sites are refused first', async () => {
    expect(outcome(await graphs[mode].send(`/graphql?documentId=${helloId}`))).toEqual([
      400,
      ['BAD_REQUEST'],
    ]);
  });

  it.each([
    ['nothing', {}],
    ['a number for an id', { documentId: 7 }],
    ['a number for a hash', byHash(7 as unknown as string)],
    ['neither a text nor an id', { variables: {} }],
  ])('a request is refused that names %s', async (_what, body) => {
    expect(outcome(await graphs[mode].post(body))).toEqual([400, ['BAD_REQUEST']]);
  });

  it('nobody registers a document by sending it', async () => {
    await graphs[mode].post({ query: other, ...byHash(sha256(other)) });

    const answer = await graphs[mode].post(byHash(sha256(other)));

    expect(outcome(answer)[1]).toEqual([
      mode === 'id-only' ? 'OPERATION_NOT_ALLOWED' : 'PERSISTED_QUERY_NOT_FOUND',
    ]);
  });
});

describe('a document that is not registered', () => {
  it('runs in the mode log, which tells its hash and not its text', async () => {
    lines.splice(0);

    const answer = await graphs.log.post({ query: other }, { 'x-request-id': 'visit-8' });

    expect(outcome(answer)).toEqual([200, { echo: 'other' }]);
    const told = lines.map((line) => JSON.parse(line) as Record<string, unknown>);
    expect(told.find(({ msg }) => msg === 'a document is not registered')).toMatchObject({
      requestId: 'visit-8',
      sha256: sha256(other),
    });
    expect(lines.join('')).not.toContain('echo');
  });

  it.each([
    ['safelist', { query: other }],
    ['safelist', { query: `${hello} ` + plant }],
    ['id-only', { query: other }],
    ['id-only', { query: hello }],
    ['id-only', { query: hello, ...byHash(helloId) }],
    ['id-only', { documentId: 'nobody' }],
  ] as const)('is refused in the mode %s: %j', async (mode, body) => {
    graphs[mode].requests.length = 0;

    const answer = await graphs[mode].post(body);

    expect(outcome(answer)).toEqual([403, ['OPERATION_NOT_ALLOWED']]);
    expect(graphs[mode].requests).toEqual([]);
  });

  it.each(['log', 'safelist'] as const)(
    'is asked for in full in the mode %s when only its id comes',
    async (mode) => {
      expect(outcome(await graphs[mode].post({ documentId: 'nobody' }))).toEqual([
        200,
        ['PERSISTED_QUERY_NOT_FOUND'],
      ]);
    },
  );
});

describe.each(['safelist', 'id-only'] as const)('nobody slips past the mode %s', (mode) => {
  const query = encodeURIComponent(other);
  const preflight = { 'apollo-require-preflight': '1' };

  it.each([
    ['a number beside a text', { query: other, documentId: 7 }],
    ['a list beside a text', { query: other, documentId: [helloId] }],
    ['a hash that is none', { query: other, ...byHash({} as string) }],
    ['extensions that are none', { query: other, extensions: [] }],
    ['extensions that are text', { query: other, extensions: 'x' }],
    ['a list', [{ query: other }]],
  ])('by %s', async (_how, body) => {
    graphs[mode].requests.length = 0;

    expect(outcome(await graphs[mode].post(body))).toEqual([400, ['BAD_REQUEST']]);
    expect(graphs[mode].requests).toEqual([]);
  });

  it.each([
    [`documentId=${helloId}&documentId=x&query=${query}`, 400, 'BAD_REQUEST'],
    [`documentId=${helloId}&query=${query}`, mode === 'safelist' ? 400 : 403, null],
    [`query=${query}`, 403, 'OPERATION_NOT_ALLOWED'],
    [`query=${query}&query=${query}`, 400, 'BAD_REQUEST'],
    [`query=${query}&extensions=[]`, 400, 'BAD_REQUEST'],
    [`query=${query}&extensions={`, 400, 'BAD_REQUEST'],
  ])('by the link %s', async (parameters, status, code) => {
    graphs[mode].requests.length = 0;

    const answer = await graphs[mode].send(`/graphql?${parameters}`, { headers: preflight });

    expect(answer.status).toBe(status);
    if (code !== null) expect(codesOf(answer)).toEqual([code]);
    expect(graphs[mode].requests).toEqual([]);
  });
});

describe('a registered document', () => {
  it.each([
    ['as it is', hello],
    ['in another layout', hello.replaceAll(' ', '\n  ')],
  ])('runs in the mode safelist when its text comes %s', async (_how, query) => {
    expect(outcome(await graphs.safelist.post({ query, operationName: 'Hello' }))).toEqual([
      200,
      { echo: 'hello' },
    ]);
  });

  it('is refused when it comes with the hash of another', async () => {
    expect(outcome(await graphs.safelist.post({ query: hello, ...byHash(sha256(other)) }))).toEqual([
      400,
      ['BAD_REQUEST'],
    ]);
  });
});

describe('without a list', () => {
  it('clients register documents themselves, by sending them with their hash', async () => {
    const before = await graphs.off.post(byHash(helloId));
    await graphs.off.post({ query: hello, ...byHash(helloId) });
    const after = await graphs.off.post(byHash(helloId));

    expect(outcome(before)).toEqual([200, ['PERSISTED_QUERY_NOT_FOUND']]);
    expect(outcome(after)).toEqual([200, { echo: 'hello' }]);
  });
});

describe('a list that cannot be used', () => {
  it('stops the start', async () => {
    const file = path.join(temporaryFolder(), 'documents.json');
    writeFileSync(file, '{}');

    const start = startSmallGateway({ persistedDocuments: { file, mode: 'log' } });

    await expect(start).rejects.toThrow(`The persisted documents of ${file} cannot be used:`);
  });
});
