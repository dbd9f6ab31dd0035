import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createClient } from 'graphql-ws';
import { WebSocket } from 'ws';
import {
  audience,
  issuer,
  keySetText,
  makeKey,
  sign,
  type SigningKey,
} from '../../engine/identity/support/issuer';
import { subscribeByHand } from './support/raw-reader';
import { openGreeted, openSocket } from './support/raw-socket';
import { startStreamGateway, type StreamGateway } from './support/stream-gateway';

const folder = mkdtempSync(path.join(tmpdir(), 'stream-callers-'));
let key: SigningKey;
let graph: StreamGateway;

beforeAll(async () => {
  key = await makeKey('first');
  const jwks = path.join(folder, 'keys.json');
  writeFileSync(jwks, keySetText(key));
  graph = await startStreamGateway({ policy: { tokens: { jwks, issuer, audience } } });
});
beforeEach(() => void graph.opened.splice(0));
afterAll(async () => {
  await graph.close();
  rmSync(folder, { recursive: true });
});

const query = 'subscription { leaf }';
const expired = () => sign(key, { exp: 1 });

describe('whoever subscribes', () => {
  it('is known by the token that comes with the connection', async () => {
    const client = createClient({
      url: graph.socketUrl,
      webSocketImpl: WebSocket,
      connectionParams: async () => ({ Authorization: `Bearer ${await sign(key)}` }),
    });
    client.subscribe({ query }, { next: () => undefined, error: () => undefined, complete: () => undefined });

    expect((await graph.nextOpened()).context.caller).toMatchObject({ kind: 'signedIn', subject: 'wang' });
    await client.dispose();
  });

  it('is known by the token of the request that opens the connection', async () => {
    const headers = { authorization: `Bearer ${await sign(key, { sub: 'li' })}` };
    const socket = await openGreeted(graph.socketUrl, { headers });
    socket.send({ id: 'one', type: 'subscribe', payload: { query } });

    expect((await graph.nextOpened()).context.caller).toMatchObject({ subject: 'li' });
    socket.socket.close();
  });

  it('is nobody in particular without one', async () => {
    const response = await subscribeByHand(graph.url, { query });

    expect((await graph.nextOpened()).context.caller).toEqual({ kind: 'anonymous' });
    response.destroy();
  });
});

describe('a token that cannot be used', () => {
  it('closes the connection with 4403, in both languages', async () => {
    const socket = await openSocket(graph.socketUrl);
    socket.send({ type: 'connection_init', payload: { authorization: `Bearer ${await expired()}` } });

    expect(await socket.closed).toEqual({
      code: 4403,
      reason: 'UNAUTHENTICATED: The bearer token cannot be used: it has expired. 登录凭证无效：已过期。',
    });
  });

  it('refuses server-sent events by the status 401', async () => {
    const response = await subscribeByHand(
      graph.url,
      { query },
      { authorization: `Bearer ${await expired()}` },
    );
    const chunks: Buffer[] = [];
    for await (const chunk of response) chunks.push(chunk as Buffer);

    expect([response.statusCode, response.headers['www-authenticate']]).toEqual([
      401,
      'Bearer error="invalid_token"',
    ]);
    expect(JSON.parse(Buffer.concat(chunks).toString())).toMatchObject({
      errors: [{ extensions: { code: 'UNAUTHENTICATED' } }],
    });
  });

  it('refuses a later operation too when it has run out meanwhile', async () => {
    const now = Math.floor(Date.now() / 1_000);
    // Its clock may be five seconds off: it is good for about a second more.
    const token = await sign(key, { exp: now - 4 });
    const socket = await openGreeted(graph.socketUrl, { payload: { authorization: `Bearer ${token}` } });
    const ask = async (id: string) => {
      socket.send({ id, type: 'subscribe', payload: { query: '{ tree }' } });
      const answer = await socket.next();
      if (answer.type === 'next') await socket.next();
      return answer;
    };

    let answer = await ask('0');
    for (let turn = 1; answer.type === 'next'; turn += 1) answer = await ask(String(turn));

    expect(answer).toMatchObject({
      type: 'error',
      payload: [{ extensions: { code: 'UNAUTHENTICATED', messageZh: '登录凭证无效：已过期。' } }],
    });
    socket.socket.close();
  });
});
