import { readFile } from 'node:fs/promises';

/** Where the public keys of an issuer can be read, again and again. */
export interface KeySource {
  /** The JSON text of a key set. */
  readonly read: () => Promise<string>;
  /** How long what was read is taken for what is there. */
  readonly freshForMs: number;
  /** No two attempts to read begin closer together. */
  readonly cooldownMs: number;
}

const longestWaitMs = 2_000;
const mostBytes = 1024 * 1024;

/** A file is looked at again within a second; an address is not asked more often than it takes to turn keys over. */
export function keySourceOf(jwks: string): KeySource {
  if (/^https?:\/\//i.test(jwks)) {
    return { read: () => readFromAddress(jwks), freshForMs: 5 * 60_000, cooldownMs: 10_000 };
  }
  return { read: () => readFile(jwks, 'utf8'), freshForMs: 1_000, cooldownMs: 1_000 };
}

async function readFromAddress(address: string): Promise<string> {
  const response = await fetch(address, {
    headers: { accept: 'application/jwk-set+json, application/json' },
    redirect: 'error',
    signal: AbortSignal.timeout(longestWaitMs),
  });
  if (response.status !== 200) {
    await response.body?.cancel();
    throw new Error(`Expected the key set with status 200, but got ${response.status}.`);
  }
  if (response.body === null) throw new Error('Expected a key set, but got an answer without a body.');
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  for await (const chunk of response.body as AsyncIterable<Uint8Array>) {
    bytes += chunk.byteLength;
    if (bytes > mostBytes) throw new Error(`The key set is larger than ${mostBytes} bytes.`);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}
