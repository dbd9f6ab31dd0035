import type { SubgraphObservation } from '@courtyard/gateway/engine/subgraphs/observation';
import { createSubgraphClient } from '@courtyard/gateway/engine/subgraphs/subgraph-client';
import { startFaultProxy } from '../support/fault-proxy';
import { ample, answer, mutation, query, useSubgraphs } from './asked';

const start = useSubgraphs();

describe('a call to a subgraph', () => {
  it('is one POST with the ready body, and no header that was not given', async () => {
    const { client, proxy } = await start();

    const answered = await client.ask({
      ...query,
      headers: { 'x-request-id': 'r-1', authorization: 'Bearer t' },
    });

    expect(answered).toEqual(answer);
    const [request] = proxy.requests;
    expect(request).toMatchObject({ method: 'POST', url: '/graphql', body: query.body });
    expect(request?.headers).toEqual({
      host: new URL(proxy.url).host,
      connection: 'keep-alive',
      'content-type': 'application/json',
      accept: 'application/graphql-response+json, application/json;q=0.9',
      'content-length': String(query.body.length),
      'x-request-id': 'r-1',
      authorization: 'Bearer t',
    });
  });

  it('keeps headers out that would bend the request', async () => {
    const { client, proxy } = await start();
    const headers = {
      'Content-Length': '3',
      'accept-encoding': 'gzip',
      host: 'other',
      'Transfer-Encoding': 'chunked',
      connection: 'close',
    };

    expect(await client.ask({ ...query, headers })).toEqual(answer);
    expect(proxy.requests[0]?.headers).toMatchObject({
      host: new URL(proxy.url).host,
      connection: 'keep-alive',
      'content-length': String(query.body.length),
    });
    expect(proxy.requests[0]?.headers).not.toHaveProperty('accept-encoding');
  });

  it('fails alone when a header cannot be sent, and says nothing against the subgraph', async () => {
    const { client, proxy } = await start({ breaker: { failuresToOpen: 1 } });

    const refused = await client.ask({ ...query, headers: { 'x-name': '院子\r\nx-other: 1' } });

    expect(refused).toMatchObject({ kind: 'failed', code: 'SUBGRAPH_UNAVAILABLE' });
    expect(await client.ask(query)).toEqual(answer);
    expect(proxy.requests).toHaveLength(1);
  });

  it('keeps the path and query of the address', async () => {
    const proxy = await startFaultProxy();
    const url = new URL('/api/books?tenant=7', proxy.url).href;
    const client = createSubgraphClient({ name: 'library', url, timeoutMs: ample, maxBytes: 1_000 });

    await client.ask(query);
    await client.close();
    await proxy.close();

    expect(proxy.requests.map((request) => request.url)).toEqual(['/api/books?tenant=7']);
  });

  it.each(['ftp://127.0.0.1/graphql', 'http://someone:secret@127.0.0.1/graphql', 'not an address'])(
    'cannot be prepared for %s',
    (url) => {
      expect(() => createSubgraphClient({ name: 'library', url, timeoutMs: 1, maxBytes: 1 })).toThrow();
    },
  );
});

describe('a caller that gives up', () => {
  it('ends its call and lets go of the connection', async () => {
    const { client, proxy } = await start({ breaker: { failuresToOpen: 1 } });
    const giveUp = new AbortController();
    proxy.behavior = 'no answer';
    const asked = client.ask({ ...query, signal: giveUp.signal });
    await proxy.whenAsked(1);
    giveUp.abort();

    expect(await asked).toEqual({
      kind: 'failed',
      code: 'SUBGRAPH_UNAVAILABLE',
      reason: 'The caller gave up.',
    });
    expect(client.state).toEqual({ breaker: 'closed', running: 0, waiting: 0 });
  });

  it('asks nothing when it gave up before', async () => {
    const { client, proxy } = await start();

    expect(await client.ask({ ...query, signal: AbortSignal.abort() })).toMatchObject({ kind: 'failed' });
    expect(await client.ask(query)).toEqual(answer);
    expect(proxy.requests).toHaveLength(1);
  });

  it('leaves the queue', async () => {
    const { client, proxy } = await start({ maxConcurrent: 1 });
    const giveUp = new AbortController();
    proxy.behavior = 'hold';
    const first = client.ask(query);
    await proxy.whenAsked(1);
    const second = client.ask({ ...query, signal: giveUp.signal });
    giveUp.abort();
    proxy.release();

    expect(await second).toMatchObject({ reason: 'The caller gave up.' });
    expect(await first).toEqual(answer);
    expect(proxy.requests).toHaveLength(1);
  });
});

describe('closing', () => {
  it('lets the calls under way finish, those in the queue too, and refuses new ones', async () => {
    const { client, proxy } = await start({ maxConcurrent: 1 });
    proxy.next = ['hold'];
    const running = client.ask(query);
    const waiting = client.ask(mutation);
    await proxy.whenAsked(1);
    const closed = client.close();
    const late = await client.ask(query);
    proxy.release();

    expect(late).toEqual({ kind: 'failed', code: 'SUBGRAPH_UNAVAILABLE', reason: 'The client is closed.' });
    expect(await Promise.all([running, waiting])).toEqual([answer, answer]);
    await closed;
    expect(proxy.requests).toHaveLength(2);
  });

  it('may be asked for twice', async () => {
    const { client } = await start();
    await client.ask(query);

    await expect(Promise.all([client.close(), client.close()])).resolves.toHaveLength(2);
  });
});

describe('an observer', () => {
  it('learns of each call what became of it', async () => {
    const seen: Array<SubgraphObservation & { requestId: string | undefined }> = [];
    const { client, proxy } = await start({
      observe: (observation, { headers }) =>
        seen.push({ ...observation, requestId: headers['x-request-id'] }),
    });
    proxy.next = ['pass', '503', '500 with errors', '200 with a page'];

    await client.ask({ ...query, headers: { 'x-request-id': 'r-1' } });
    await client.ask(query);
    await client.ask(mutation);
    await client.ask(query);

    const common = {
      subgraph: 'library',
      waitedMs: 0,
      breaker: 'closed',
      reason: null,
      requestId: undefined,
    };
    expect(seen.map(({ ms: _ms, ...rest }) => rest)).toEqual([
      {
        ...common,
        kind: 'query',
        outcome: 'answered',
        attempts: 1,
        status: 200,
        bytes: 26,
        requestId: 'r-1',
      },
      { ...common, kind: 'query', outcome: 'errors', attempts: 2, status: 500, bytes: 31 },
      {
        ...common,
        kind: 'mutation',
        outcome: 'SUBGRAPH_BAD_RESPONSE',
        attempts: 1,
        status: 200,
        bytes: 0,
        reason: 'HTTP 200: its type is text/html',
      },
      { ...common, kind: 'query', outcome: 'answered', attempts: 1, status: 200, bytes: 26 },
    ]);
  });

  it('is told of a caller that gave up as of nobody’s fault', async () => {
    const outcomes: string[] = [];
    const { client } = await start({ observe: ({ outcome }) => outcomes.push(outcome) });
    await client.ask({ ...query, signal: AbortSignal.abort() });

    expect(outcomes).toEqual(['cancelled']);
  });

  it('does no harm by failing', async () => {
    const { client } = await start({
      observe: () => {
        throw new Error('the disk is full');
      },
    });

    expect(await client.ask(query)).toEqual(answer);
  });
});
