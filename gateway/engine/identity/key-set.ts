import { createLocalJWKSet, errors, type JSONWebKeySet, type JWTVerifyGetKey } from 'jose';
import type { KeySource } from './key-source';

/** The keys cannot be had, which is no fault of the caller. */
export class KeysUnavailable extends Error {
  override readonly name = 'KeysUnavailable';
}

/** The public keys of an issuer, as they are now. */
export interface KeySet {
  /**
   * Reads the keys where that is due, and says which edition they are: a new number whenever they have changed.
   * Throws `KeysUnavailable`.
   */
  readonly edition: () => Promise<number>;
  /** Finds the key of a token; for one that is not known, reads the keys again unless that was done just now. */
  readonly keyOf: JWTVerifyGetKey;
}

export interface KeySetOptions {
  /** Milliseconds that only go forward. */
  readonly now?: () => number;
  /** Told of every attempt that failed. */
  readonly onProblem?: (problem: unknown) => void;
}

/** Keys that could not be read again go on being used so long. */
const longestUseMs = 60 * 60_000;

/** Keeps the keys of a source: read when first needed, when no longer fresh, and when a token names one not known. */
export function createKeySet(
  { read, freshForMs, cooldownMs }: KeySource,
  { now = () => performance.now(), onProblem = () => undefined }: KeySetOptions = {},
): KeySet {
  let known: { readonly text: string; readonly find: JWTVerifyGetKey } | null = null;
  let edition = 0;
  let readAt = -Infinity;
  let triedAt = -Infinity;
  let underWay: Promise<void> | null = null;

  const attempt = async (): Promise<void> => {
    triedAt = now();
    try {
      const text = await read();
      if (text !== known?.text) {
        known = { text, find: createLocalJWKSet(JSON.parse(text) as JSONWebKeySet) };
        edition += 1;
      }
      readAt = triedAt;
    } catch (problem) {
      onProblem(problem);
    }
  };
  /** Many requests may want this at once; one attempt serves them all. */
  const readAgain = async (): Promise<void> => {
    if (underWay === null && now() - triedAt >= cooldownMs) {
      underWay = attempt().finally(() => (underWay = null));
    }
    await underWay;
  };
  const upToDate = async (): Promise<JWTVerifyGetKey> => {
    if (now() - readAt >= freshForMs) await readAgain();
    if (known === null || now() - readAt >= longestUseMs) throw new KeysUnavailable('No keys could be read.');
    return known.find;
  };
  /** Null where there is no such key. */
  const lookUp: LookUp = async (header, token) => {
    const find = await upToDate();
    try {
      return await find(header, token);
    } catch (problem) {
      if (problem instanceof errors.JWKSNoMatchingKey) return null;
      if (problem instanceof errors.JWKSMultipleMatchingKeys) throw problem;
      onProblem(problem);
      throw new KeysUnavailable('The key of the token cannot be used.');
    }
  };
  return {
    edition: async () => {
      await upToDate();
      return edition;
    },
    keyOf: async (header, token) => {
      const key = await lookUp(header, token);
      if (key !== null) return key;
      await readAgain();
      // Where the last attempt failed, nobody can say that the issuer does not have this key.
      if (readAt < triedAt) throw new KeysUnavailable('The keys could not be read again.');
      const newKey = await lookUp(header, token);
      if (newKey === null) throw new errors.JWKSNoMatchingKey();
      return newKey;
    },
  };
}

type FoundKey = Awaited<ReturnType<JWTVerifyGetKey>>;
type LookUp = (...token: Parameters<JWTVerifyGetKey>) => Promise<FoundKey | null>;
