import { createServer, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { exportJWK, generateKeyPair, SignJWT, type CryptoKey, type JWK, type JWTPayload } from 'jose';

export const issuer = 'https://issuer.test';
export const audience = 'courtyard';

/** A key pair made for one test. */
export interface SigningKey {
  readonly kid: string;
  readonly algorithm: string;
  readonly privateKey: CryptoKey;
  readonly publicJwk: JWK;
}

export async function makeKey(kid: string, algorithm = 'ES256'): Promise<SigningKey> {
  const { privateKey, publicKey } = await generateKeyPair(algorithm, { extractable: true });
  return { kid, algorithm, privateKey, publicJwk: { ...(await exportJWK(publicKey)), kid, use: 'sig' } };
}

export function keySetText(...keys: readonly SigningKey[]): string {
  return JSON.stringify({ keys: keys.map(({ publicJwk }) => publicJwk) });
}

/** A good token, except for what a test puts in or, with undefined, leaves out. */
export function sign(
  { kid, algorithm, privateKey }: SigningKey,
  changes: Partial<JWTPayload> & Record<string, unknown> = {},
  header: Record<string, unknown> = {},
): Promise<string> {
  const now = Math.floor(Date.now() / 1_000);
  const claims = { iss: issuer, aud: audience, sub: 'wang', iat: now, exp: now + 300, ...changes };
  return new SignJWT(claims).setProtectedHeader({ alg: algorithm, kid, ...header }).sign(privateKey);
}

/** An issuer's address for its keys, which can be made to misbehave. */
export interface IssuerServer {
  readonly url: string;
  readonly requestCount: () => number;
  answer: (response: ServerResponse) => void;
  close(): Promise<void>;
}

export async function startIssuer(...keys: readonly SigningKey[]): Promise<IssuerServer> {
  let count = 0;
  const server: Server = createServer((_request, response) => {
    count += 1;
    issuerServer.answer(response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const issuerServer: IssuerServer = {
    url: `http://127.0.0.1:${port}/keys.json`,
    requestCount: () => count,
    answer: giving(keySetText(...keys)),
    close: () => {
      server.closeAllConnections();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
  return issuerServer;
}

export function giving(text: string, status = 200): (response: ServerResponse) => void {
  return (response) => void response.writeHead(status, { 'content-type': 'application/json' }).end(text);
}
