import { refusal } from '../../errors/refusal';
import type { Logger } from '../log';
import { mostChanges } from './change';
import { listenForChanges, type ChangeListener } from './change-listener';
import { createConnecting } from './connecting';
import { createSpreading, type Follower, type Interest } from './spread-changes';
import { createWaitingChanges, type ChangeStream } from './waiting-changes';

/** All streams of a service over what changes in its database. */
export interface Changes {
  /** Hears what is committed from now on. Rejects with TOO_MANY_STREAMS, or UNAVAILABLE while there is no database. */
  readonly follow: (interest: Interest) => Promise<ChangeStream>;
  /** How many streams are open and hear. */
  readonly count: () => number;
  /** Ends all streams. */
  readonly close: () => Promise<void>;
}

interface ChangesOptions {
  /** An address at which a connection stays one. */
  readonly databaseUrl: string;
  readonly mostStreams: number;
  readonly log: Logger;
}

/**
 * There is one connection for all streams, as long as there are any. Where it is lost they all end with UNAVAILABLE,
 * since nobody knows what they have missed.
 */
export function createChanges({ databaseUrl, mostStreams, log }: ChangesOptions): Changes {
  const followers = new Set<Follower>();
  /** Those whose connection is there. */
  const hearing = new Set<Follower>();
  let isClosed = false;
  const endAll = () => {
    for (const { waiting } of followers) waiting.end(refusal('UNAVAILABLE'));
  };
  const connecting = createConnecting({
    connect: (onLost) => listenFor(followers, databaseUrl, onLost),
    onLost: (cause) => {
      log.warn({ err: cause, streams: followers.size }, 'the connection that hears of changes was lost');
      endAll();
    },
  });
  const join = (interest: Interest): Follower => {
    const onTooMany = () => refusal('STREAM_TOO_SLOW', { most: mostChanges });
    const onEnd = () => {
      followers.delete(follower);
      hearing.delete(follower);
      if (followers.size === 0) void connecting.close();
    };
    const follower = { interest, waiting: createWaitingChanges({ onTooMany, onEnd }) };
    followers.add(follower);
    return follower;
  };
  return {
    follow: async (interest) => {
      if (isClosed) throw refusal('UNAVAILABLE');
      if (followers.size >= mostStreams) throw refusal('TOO_MANY_STREAMS', { most: mostStreams });
      const follower = join(interest);
      const { waiting } = follower;
      await connecting.open().catch((error: unknown) => {
        log.warn({ err: error }, 'changes cannot be heard');
        waiting.end();
        throw refusal('UNAVAILABLE');
      });
      if (followers.has(follower)) hearing.add(follower);
      return waiting.stream;
    },
    count: () => hearing.size,
    close: async () => {
      isClosed = true;
      endAll();
      await connecting.close();
    },
  };
}

function listenFor(
  followers: ReadonlySet<Follower>,
  databaseUrl: string,
  onLost: (cause: unknown) => void,
): Promise<ChangeListener> {
  const spread = createSpreading(followers, async (places) => (await listening).ancestorsOf(places));
  const listening = listenForChanges(databaseUrl, { onNotice: spread, onLost });
  return listening;
}
