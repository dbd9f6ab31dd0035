import { refusal } from '@courtyard/shared/errors/refusal';
import type { GraphQLError } from 'graphql';
import type { Caller } from '../identity/caller';
import { UnfitToken } from '../identity/unfit-token';
import type { StreamClock } from './stream-settings';

/** Timers know no longer times; what is further off is looked at again. */
const longestTimerMs = 2 ** 31 - 1;

/** Calls back when the token of a caller runs out; at once where it has. What it returns takes the call back. */
export function watchExpiry(
  caller: Caller,
  clock: StreamClock,
  onExpired: (reason: GraphQLError) => void,
): () => void {
  const expiresAt = caller.kind === 'signedIn' ? caller.claims.exp : undefined;
  if (typeof expiresAt !== 'number') return () => undefined;
  let stop: () => void = () => undefined;
  const look = () => {
    const ms = expiresAt * 1_000 - clock.today();
    if (ms > 0) stop = clock.after(Math.min(ms, longestTimerMs), look);
    else onExpired(refusal('UNAUTHENTICATED', { why: new UnfitToken('expired').why }));
  };
  look();
  return () => stop();
}
