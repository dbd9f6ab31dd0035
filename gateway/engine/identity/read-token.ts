import { jwtVerify, type JWTPayload } from 'jose';
import type { GraphQLError } from 'graphql';
import { refusal } from '@courtyard/shared/errors/refusal';
import { anonymousCaller, type Caller, type SignedInCaller } from './caller';
import { createKeySet, KeysUnavailable, type KeySet, type KeySetOptions } from './key-set';
import { keySourceOf, type KeySource } from './key-source';
import { tokenProblemOf } from './token-problem';
import { UnfitToken } from './unfit-token';

export interface TokenReaderOptions extends KeySetOptions {
  /** The issuer's key set: an http(s) address or a file, or where else it can be read. */
  readonly jwks: string | KeySource;
  readonly issuer: string;
  readonly audience: string;
  /** By how much the issuer's clock may differ. */
  readonly clockToleranceSeconds?: number;
  /** Milliseconds of the calendar. */
  readonly today?: () => number;
}

/**
 * Says who asks, by the Authorization header. Without one, nobody in particular. Throws UNAUTHENTICATED for a token
 * that does not do, and UNAVAILABLE where the issuer's keys cannot be had.
 */
export type TokenReader = (authorization: string | undefined) => Promise<Caller>;

/** Nothing with a shared secret, and never `none`. */
const algorithms = ['RS256', 'ES256', 'EdDSA'];

/** Reads bearer tokens of one issuer. */
export function createTokenReader(options: TokenReaderOptions): TokenReader {
  const { jwks, onProblem = () => undefined } = options;
  const keys = createKeySet(typeof jwks === 'string' ? keySourceOf(jwks) : jwks, options);
  const verify = createVerifier(keys, options);
  return async (authorization) => {
    if (authorization === undefined || authorization.trim() === '') return anonymousCaller;
    try {
      return await verify(tokenOf(authorization));
    } catch (error) {
      if (error instanceof KeysUnavailable) throw unavailable();
      const problem = tokenProblemOf(error);
      if (problem === 'other') onProblem(error);
      throw unauthenticated(new UnfitToken(problem));
    }
  };
}

function tokenOf(authorization: string): string {
  const token = /^bearer +([\w.~+/=-]+)$/i.exec(authorization.trim())?.[1];
  if (token === undefined) throw new UnfitToken('notBearer');
  return token;
}

interface VerifiedToken {
  readonly caller: SignedInCaller;
  readonly edition: number;
  /** In seconds, as the token says it. */
  readonly expiresAt: number;
}

/** Verifying a signature costs more than answering a small query, so what was found true is remembered. */
const mostRemembered = 1_000;

function createVerifier(
  keys: KeySet,
  { issuer, audience, clockToleranceSeconds = 5, today = Date.now }: TokenReaderOptions,
): (token: string) => Promise<Caller> {
  const verified = new Map<string, VerifiedToken>();
  const holds = ({ edition, expiresAt }: VerifiedToken, current: number): boolean =>
    edition === current && expiresAt > Math.floor(today() / 1_000) - clockToleranceSeconds;
  return async (token) => {
    const remembered = verified.get(token);
    if (remembered !== undefined) {
      if (holds(remembered, await keys.edition())) return remembered.caller;
      verified.delete(token);
    }
    let edition = -1;
    const keyOf: KeySet['keyOf'] = async (header, jws) => {
      // Before the key is looked for: one that is taken away meanwhile must not be remembered as of the new edition.
      edition = await keys.edition();
      return keys.keyOf(header, jws);
    };
    const { payload } = await jwtVerify(token, keyOf, {
      algorithms,
      issuer,
      audience,
      clockTolerance: clockToleranceSeconds,
      currentDate: new Date(today()),
      requiredClaims: ['exp', 'sub'],
    });
    const caller = callerOf(payload);
    if (verified.size >= mostRemembered) verified.delete(verified.keys().next().value!);
    // Required and checked above.
    verified.set(token, { caller, edition, expiresAt: payload.exp! });
    return caller;
  };
}

function callerOf(claims: JWTPayload): SignedInCaller {
  const { sub, scope = '' } = claims;
  if (typeof sub !== 'string' || sub === '') throw new UnfitToken('subject');
  if (typeof scope !== 'string') throw new UnfitToken('scope');
  return { kind: 'signedIn', subject: sub, scopes: new Set(scope.split(' ').filter(Boolean)), claims };
}

/** Apollo Server reads status and headers of the answer from here, and tells callers nothing of `http`. */
function unauthenticated({ why, message }: UnfitToken): GraphQLError {
  const error = refusal('UNAUTHENTICATED', { why });
  const challenge = `Bearer error="invalid_token", error_description="${message.replaceAll('"', "'")}"`;
  error.extensions.http = { status: 401, headers: new Map([['www-authenticate', challenge]]) };
  return error;
}

function unavailable(): GraphQLError {
  const error = refusal('UNAVAILABLE');
  error.extensions.http = { status: 503 };
  return error;
}
