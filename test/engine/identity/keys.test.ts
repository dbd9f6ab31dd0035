import { mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ApolloServer, HeaderMap } from '@apollo/server';
import { createTokenReader, type TokenReader } from '@courtyard/gateway/engine/identity/read-token';
import {
  audience,
  giving,
  issuer,
  keySetText,
  makeKey,
  sign,
  startIssuer,
  type IssuerServer,
  type SigningKey,
} from './support/issuer';

let first: SigningKey;
let second: SigningKey;
beforeAll(async () => {
  [first, second] = await Promise.all([makeKey('first'), makeKey('second')]);
});

const unavailable = expect.objectContaining({
  extensions: expect.objectContaining({
    code: 'UNAVAILABLE',
    retryable: true,
    http: { status: 503 },
  }) as object,
}) as Error;
const unauthenticated = expect.objectContaining({
  extensions: expect.objectContaining({ code: 'UNAUTHENTICATED' }) as object,
}) as Error;

async function bearer(key: SigningKey): Promise<string> {
  return `Bearer ${await sign(key, { exp: Math.floor(Date.now() / 1_000) + 100_000 })}`;
}

describe('keys at an address', () => {
  let server: IssuerServer;
  let clock: number;
  let read: TokenReader;
  let problems: unknown[];

  beforeEach(async () => {
    server = await startIssuer(first);
    clock = 0;
    problems = [];
    read = createTokenReader({
      jwks: server.url,
      issuer,
      audience,
      now: () => clock,
      onProblem: (problem) => problems.push(problem),
    });
  });
  afterEach(() => server.close());

  it('are asked for once, however many tokens come at once', async () => {
    const tokens = await Promise.all(Array.from({ length: 20 }, () => bearer(first)));
    const callers = await Promise.all(tokens.map((token) => read(token)));
    expect(callers.map(({ kind }) => kind)).toEqual(Array.from({ length: 20 }, () => 'signedIn'));
    expect(server.requestCount()).toBe(1);
  });

  it('are asked for again when a token names a new one', async () => {
    await read(await bearer(first));
    server.answer = giving(keySetText(first, second));
    clock += 10_000;
    expect(await read(await bearer(second))).toMatchObject({ subject: 'wang' });
    expect(server.requestCount()).toBe(2);
  });

  it('are not asked for again and again by tokens with made-up keys', async () => {
    await read(await bearer(first));
    const forged = await bearer({ ...second, kid: 'made-up' });
    for (let turn = 0; turn < 10; turn += 1) await expect(read(forged)).rejects.toEqual(unauthenticated);
    expect(server.requestCount()).toBe(1);
    clock += 10_000;
    await Promise.all(
      Array.from({ length: 10 }, () => expect(read(forged)).rejects.toEqual(unauthenticated)),
    );
    expect(server.requestCount()).toBe(2);
  });

  it('no longer count once they are taken away, also for a token that was read before', async () => {
    const authorization = await bearer(first);
    await read(authorization);
    server.answer = giving(keySetText(second));
    clock += 5 * 60_000;
    await expect(read(authorization)).rejects.toEqual(unauthenticated);
    expect(await read(await bearer(second))).toMatchObject({ kind: 'signedIn' });
  });

  it('are used on for an hour while they cannot be asked for', async () => {
    const authorization = await bearer(first);
    await read(authorization);
    server.answer = giving('', 500);
    clock += 59 * 60_000;
    expect(await read(authorization)).toMatchObject({ kind: 'signedIn' });
    // The issuer may have this key by now.
    await expect(read(await bearer(second))).rejects.toEqual(unavailable);
    clock += 60_000;
    await expect(read(authorization)).rejects.toEqual(unavailable);
    expect(problems).not.toEqual([]);
  });

  it.each([
    ['an error', giving('{}', 503)],
    ['no JSON', giving('<html>')],
    ['no key set', giving('{"keys": 1}')],
    ['a redirect', (response) => void response.writeHead(302, { location: '/other' }).end()],
    ['more than a key set can be', giving(JSON.stringify({ keys: ['x'.repeat(1024 * 1024)] }))],
    ['a broken connection', (response) => void response.socket?.destroy()],
  ] as Array<[string, IssuerServer['answer']]>)("that are %s are nobody's fault", async (_what, answer) => {
    server.answer = answer;
    const authorization = await bearer(first);
    await expect(read(authorization)).rejects.toEqual(unavailable);
    await expect(read(authorization)).rejects.toEqual(unavailable);
    expect([server.requestCount(), problems.length]).toEqual([1, 1]);
    expect(await read(undefined)).toEqual({ kind: 'anonymous' });
    server.answer = giving(keySetText(first));
    clock += 10_000;
    expect(await read(authorization)).toMatchObject({ kind: 'signedIn' });
  });

  it('are not waited for longer than two seconds', async () => {
    server.answer = () => undefined;
    await expect(read(await bearer(first))).rejects.toEqual(unavailable);
    expect(problems).toEqual([expect.objectContaining({ name: 'TimeoutError' })]);
  });

  it('never sign: a private or a shared key in the set is not used', async () => {
    server.answer = giving(
      JSON.stringify({
        keys: [
          { kty: 'oct', kid: 'first', k: 'c2VjcmV0', alg: 'ES256' },
          { ...first.publicJwk, d: 'AAAA' },
        ],
      }),
    );
    await expect(read(await bearer(first))).rejects.toEqual(unavailable);
  });
});

describe('keys in a file', () => {
  let folder: string;
  let file: string;
  let clock: number;
  let read: TokenReader;

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'keys-'));
    file = join(folder, 'keys.json');
    clock = 0;
    read = createTokenReader({ jwks: file, issuer, audience, now: () => clock });
  });
  afterEach(() => rm(folder, { recursive: true }));

  it('are taken over when the file changes', async () => {
    await writeFile(file, keySetText(first));
    const [old, fresh] = [await bearer(first), await bearer(second)];
    expect(await read(old)).toMatchObject({ kind: 'signedIn' });

    await writeFile(`${file}.new`, keySetText(second));
    await rename(`${file}.new`, file);
    clock += 1_000;
    expect(await read(fresh)).toMatchObject({ kind: 'signedIn' });
    await expect(read(old)).rejects.toEqual(unauthenticated);
  });

  it('stay as they were while the file is broken or away', async () => {
    await writeFile(file, keySetText(first));
    const authorization = await bearer(first);
    await read(authorization);
    await writeFile(file, '{"keys": [');
    clock += 1_000;
    expect(await read(authorization)).toMatchObject({ kind: 'signedIn' });
    await rm(file);
    clock += 1_000;
    expect(await read(authorization)).toMatchObject({ kind: 'signedIn' });
  });

  it("are nobody's fault where there never were any", async () => {
    await expect(read(await bearer(first))).rejects.toEqual(unavailable);
    await writeFile(file, keySetText(first));
    clock += 1_000;
    expect(await read(await bearer(first))).toMatchObject({ kind: 'signedIn' });
  });
});

describe('an answer over HTTP', () => {
  it('carries the status and the challenge, and nothing of them in its body', async () => {
    const server = await startIssuer(first);
    const read = createTokenReader({ jwks: server.url, issuer, audience });
    const apollo = new ApolloServer({
      typeDefs: 'type Query { open: Int }',
      stopOnTerminationSignals: false,
    });
    await apollo.start();
    const post = (authorization: string) =>
      apollo.executeHTTPGraphQLRequest({
        context: async () => ({ caller: await read(authorization) }),
        httpGraphQLRequest: {
          method: 'POST',
          headers: new HeaderMap([['content-type', 'application/json']]),
          search: '',
          body: { query: '{ open }' },
        },
      });

    const refused = await post('Bearer nonsense');
    expect(refused.status).toBe(401);
    expect(refused.headers.get('www-authenticate')).toBe(
      'Bearer error="invalid_token", error_description="it is not a signed token"',
    );
    expect(refused.body).toMatchObject({
      kind: 'complete',
      string: expect.not.stringContaining('http') as string,
    });

    server.answer = giving('', 500);
    expect((await post(await bearer(first))).status).toBe(503);
    await Promise.all([apollo.stop(), server.close()]);
  });
});
