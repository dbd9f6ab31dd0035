import { errors } from 'jose';
import { UnfitToken, type TokenProblem } from './unfit-token';

/** What is wrong with a token, out of what verification threw. */
export function tokenProblemOf(error: unknown): TokenProblem {
  if (error instanceof UnfitToken) return error.problem;
  if (error instanceof errors.JWTExpired) return 'expired';
  if (error instanceof errors.JWTClaimValidationFailed) return problemOfClaim(error.claim);
  if (!(error instanceof errors.JOSEError)) return 'other';
  return problemByCode.get(error.code) ?? 'other';
}

const problemByCode: ReadonlyMap<string, TokenProblem> = new Map([
  ['ERR_JOSE_ALG_NOT_ALLOWED', 'algorithm'],
  ['ERR_JWKS_NO_MATCHING_KEY', 'unknownKey'],
  ['ERR_JWKS_MULTIPLE_MATCHING_KEYS', 'unknownKey'],
  ['ERR_JWS_SIGNATURE_VERIFICATION_FAILED', 'signature'],
  ['ERR_JWS_INVALID', 'malformed'],
  ['ERR_JWT_INVALID', 'malformed'],
]);

function problemOfClaim(claim: string): TokenProblem {
  return problemByClaim.get(claim) ?? 'other';
}

const problemByClaim: ReadonlyMap<string, TokenProblem> = new Map([
  ['iss', 'issuer'],
  ['aud', 'audience'],
  ['exp', 'expiry'],
  ['nbf', 'early'],
  ['sub', 'subject'],
]);
