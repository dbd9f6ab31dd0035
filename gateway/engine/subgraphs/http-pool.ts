import type { Pool } from 'undici';
import UndiciPool from 'undici/lib/dispatcher/pool.js';

export interface HttpPoolSettings {
  readonly connectTimeoutMs: number;
  readonly timeoutMs: number;
}

/** Where a subgraph is, taken apart as the pool wants it. */
export interface SubgraphAddress {
  readonly origin: string;
  readonly path: string;
}

/** Throws on an address that cannot be asked, so that a wrong one is seen at the start. */
export function readAddress(url: string): SubgraphAddress {
  const { protocol, username, password, origin, pathname, search } = new URL(url);
  if (protocol !== 'http:' && protocol !== 'https:') {
    throw new Error(`A subgraph is asked over http or https, but got ${protocol}`);
  }
  // Not repeated in the message: it goes to a log.
  if (username !== '' || password !== '') throw new Error('The address of a subgraph must hold no password.');
  return { origin, path: `${pathname}${search}` };
}

/** Connections to one subgraph. How many requests run at once is not settled here: see `in-flight.ts`. */
export function createHttpPool(origin: string, { connectTimeoutMs, timeoutMs }: HttpPoolSettings): Pool {
  // A net below the limit of each call, which ends earlier; these timers are coarse.
  const silenceMs = timeoutMs + 1_000;
  return new UndiciPool(origin, {
    connectTimeout: Math.min(connectTimeoutMs, timeoutMs),
    headersTimeout: silenceMs,
    bodyTimeout: silenceMs,
    // One request on a connection at a time: a slow answer holds up no other.
    pipelining: 1,
  });
}
