import { SignJWT, UnsecuredJWT } from 'jose';
import { createTokenReader } from '@courtyard/gateway/engine/identity/read-token';
import { audience, issuer, keySetText, makeKey, sign, type SigningKey } from './support/issuer';

let ec: SigningKey;
let rsa: SigningKey;
let ed: SigningKey;
let stranger: SigningKey;
const keys = new Map<string, SigningKey>();

beforeAll(async () => {
  [ec, rsa, ed, stranger] = await Promise.all([
    makeKey('ec'),
    makeKey('rsa', 'RS256'),
    makeKey('ed', 'EdDSA'),
    makeKey('stranger'),
  ]);
  for (const key of [ec, rsa, ed]) keys.set(key.kid, key);
});

function readerAt(today?: () => number) {
  const read = () => Promise.resolve(keySetText(ec, rsa, ed));
  return createTokenReader({ jwks: { read, freshForMs: 1_000, cooldownMs: 1_000 }, issuer, audience, today });
}

function refused(en: string, zh: string): Error {
  return expect.objectContaining({
    message: `The bearer token cannot be used: ${en}.`,
    extensions: {
      code: 'UNAUTHENTICATED',
      retryable: false,
      messageEn: `The bearer token cannot be used: ${en}.`,
      messageZh: `登录凭证无效：${zh}。`,
      http: {
        status: 401,
        headers: new Map([
          [
            'www-authenticate',
            `Bearer error="invalid_token", error_description="${en.replaceAll('"', "'")}"`,
          ],
        ]),
      },
    },
  }) as Error;
}

describe('the caller', () => {
  it.each([[undefined], [''], ['  ']])('is anonymous without a token: %j', async (authorization) => {
    expect(await readerAt()(authorization)).toEqual({ kind: 'anonymous' });
  });

  it.each([['ec'], ['rsa'], ['ed']])('is whom a token names that is signed with %s', async (kid) => {
    const token = await sign(keys.get(kid)!, { scope: 'read  audit ', role: 'GRID_WORKER' });
    const caller = await readerAt()(`Bearer ${token}`);
    expect(caller).toEqual({
      kind: 'signedIn',
      subject: 'wang',
      scopes: new Set(['read', 'audit']),
      claims: expect.objectContaining({ sub: 'wang', role: 'GRID_WORKER', iss: issuer }) as object,
    });
  });

  it('has no scopes without the claim', async () => {
    expect(await readerAt()(`bearer   ${await sign(ec)} `)).toMatchObject({ scopes: new Set() });
  });

  it('may be one of several audiences, and a little late or early', async () => {
    const now = Math.floor(Date.now() / 1_000);
    const token = await sign(ec, { aud: ['other', audience], exp: now - 2, nbf: now + 2 });
    expect(await readerAt()(`Bearer ${token}`)).toMatchObject({ subject: 'wang' });
  });
});

describe('a token', () => {
  const now = Math.floor(Date.now() / 1_000);
  const mistakes: Array<[string, Record<string, unknown>, string, string]> = [
    ['of another issuer', { iss: 'https://other.test' }, 'it comes from another issuer', '签发者不符'],
    ['of no issuer', { iss: undefined }, 'it comes from another issuer', '签发者不符'],
    ['for another audience', { aud: 'other' }, 'it is meant for another service', '不是签发给本服务的'],
    ['for no audience', { aud: undefined }, 'it is meant for another service', '不是签发给本服务的'],
    ['that has expired', { exp: now - 60 }, 'it has expired', '已过期'],
    ['that never expires', { exp: undefined }, 'it does not say when it expires', '没有写明有效期'],
    ['whose end is no time', { exp: 'never' }, 'it does not say when it expires', '没有写明有效期'],
    ['that is not valid yet', { nbf: now + 60 }, 'it is not valid yet', '尚未生效'],
    ['of nobody', { sub: undefined }, 'it does not say whose it is', '没有写明持有人'],
    ['of an empty name', { sub: '' }, 'it does not say whose it is', '没有写明持有人'],
    ['with a list for its scope', { scope: ['admin'] }, 'its scope is not a text', '授权范围的格式不对'],
  ];
  it.each(mistakes)('is refused %s', async (_what, changes, en, zh) => {
    const token = await sign(ec, changes);
    await expect(readerAt()(`Bearer ${token}`)).rejects.toEqual(refused(en, zh));
  });

  const unknownKey = ['it is not signed with a key of the issuer', '签名所用的密钥不是签发者的'] as const;
  const algorithm = [
    'it is not signed with RS256, ES256 or EdDSA',
    '签名算法不是 RS256、ES256 或 EdDSA',
  ] as const;
  const malformed = ['it is not a signed token', '不是签名令牌'] as const;
  const signature = ['its signature does not fit', '签名不符'] as const;
  const notBearer = ['expected "Bearer" and a token', '应为“Bearer”加令牌'] as const;
  const forged: Array<[string, () => Promise<string> | string, readonly [string, string]]> = [
    ['signed by a stranger', async () => `Bearer ${await sign(stranger)}`, unknownKey],
    [
      'signed by a stranger under a known name',
      async () => `Bearer ${await sign({ ...stranger, kid: 'ec' })}`,
      signature,
    ],
    [
      'signed with the key for another algorithm',
      async () => `Bearer ${await sign({ ...ec, kid: 'rsa' })}`,
      unknownKey,
    ],
    [
      'signed with nothing',
      () => `Bearer ${new UnsecuredJWT({ sub: 'wang' }).setIssuer(issuer).setExpirationTime('1h').encode()}`,
      algorithm,
    ],
    [
      'signed with a public key as a shared secret',
      async () => {
        const secret = new TextEncoder().encode(JSON.stringify(rsa.publicJwk));
        const signer = new SignJWT({ sub: 'wang', iss: issuer, aud: audience, exp: now + 60 });
        return `Bearer ${await signer.setProtectedHeader({ alg: 'HS256', kid: 'rsa' }).sign(secret)}`;
      },
      algorithm,
    ],
    ['whose claims were changed', async () => `Bearer ${withOtherClaims(await sign(ec))}`, signature],
    ['without its signature', async () => `Bearer ${(await sign(ec)).replace(/[^.]+$/, '')}`, signature],
    ['of two parts', () => 'Bearer e30.e30', malformed],
    ['of no parts', () => 'Bearer secret', malformed],
    ['with a header that is not JSON', () => 'Bearer AAAA.e30.e30', malformed],
    ['that is missing', () => 'Bearer', notBearer],
    ['of another scheme', () => 'Basic d2FuZzpzZWNyZXQ=', notBearer],
    ['followed by something', async () => `Bearer ${await sign(ec)} more`, notBearer],
    ['in a list', async () => `Bearer ${await sign(ec)}, Bearer ${await sign(ec)}`, notBearer],
  ];
  it.each(forged)('is refused %s', async (_what, make, [en, zh]) => {
    await expect(readerAt()(await make())).rejects.toEqual(refused(en, zh));
  });

  it('is refused from the moment it expires, also when it was read before', async () => {
    let today = Date.now();
    const read = readerAt(() => today);
    const authorization = `Bearer ${await sign(ec, { exp: Math.floor(today / 1_000) + 60 })}`;
    const first = await read(authorization);
    today += 59_000;
    expect(await read(authorization)).toBe(first);
    today += 6_000;
    await expect(read(authorization)).rejects.toEqual(refused('it has expired', '已过期'));
  });

  it('is never repeated in an answer', async () => {
    const token = await sign(stranger, { sub: 'li-of-number-35' });
    const error: unknown = await readerAt()(`Bearer ${token}`).catch((problem: unknown) => problem);
    expect(JSON.stringify([error, (error as Error).stack])).not.toMatch(/li-of-number-35|stranger|eyJ/);
  });
});

function withOtherClaims(token: string): string {
  const [header, , signature] = token.split('.');
  const claims = { sub: 'mayor', iss: issuer, aud: audience, exp: Math.floor(Date.now() / 1_000) + 60 };
  return [header, Buffer.from(JSON.stringify(claims)).toString('base64url'), signature].join('.');
}
