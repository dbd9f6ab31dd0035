import { anonymousCaller, type Caller } from './engine/identity/caller';
import type { GatewayPolicy } from './gateway-options';

/** Reads who asks from the authorization header; throws `UNAUTHENTICATED` for a token that cannot be used. */
export type ReadCaller = (authorization: string | undefined) => Promise<Caller>;

/** Loads what verifies tokens where there are any; elsewhere everybody is anonymous, whatever they send. */
export async function createCallerReader(tokens: GatewayPolicy['tokens']): Promise<ReadCaller> {
  if (tokens === null) return () => Promise.resolve(anonymousCaller);
  const { createTokenReader } = await import('@courtyard/gateway/engine/identity/read-token');
  return createTokenReader(tokens);
}
