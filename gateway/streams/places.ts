import type { GraphQLError } from 'graphql';
import { refusal } from '@courtyard/shared/errors/refusal';
import type { Caller } from '../engine/identity/caller';

/** How many of a thing may be open at once. */
export interface PlaceLimits {
  readonly most: number;
  readonly mostPerCaller: number;
}

/** Takes a place for a caller and answers what gives it back. Throws TOO_MANY_STREAMS where there is none. */
export type TakePlace = (caller: string) => () => void;

export function createPlaces({ most, mostPerCaller }: PlaceLimits): TakePlace {
  const takenBy = new Map<string, number>();
  let taken = 0;
  const giveBack = (caller: string) => {
    const left = (takenBy.get(caller) ?? 1) - 1;
    taken -= 1;
    // Nothing is kept of callers that have gone.
    if (left === 0) takenBy.delete(caller);
    else takenBy.set(caller, left);
  };
  return (caller) => {
    const own = takenBy.get(caller) ?? 0;
    if (own >= mostPerCaller) throw tooManyStreams(mostPerCaller);
    if (taken >= most) throw tooManyStreams(most);
    takenBy.set(caller, own + 1);
    taken += 1;
    let isTaken = true;
    return () => {
      if (isTaken) giveBack(caller);
      isTaken = false;
    };
  };
}

export function tooManyStreams(most: number): GraphQLError {
  const error = refusal('TOO_MANY_STREAMS', { most });
  error.extensions.http = { status: 429 };
  return error;
}

/** Whose places they are: of whoever signed in, else of the address from which one asks. */
export function placeHolder(caller: Caller, address: string): string {
  return caller.kind === 'signedIn' ? `subject ${caller.subject}` : `address ${address}`;
}
