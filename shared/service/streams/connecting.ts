import type { ChangeListener } from './change-listener';

/** The one connection that hears of changes, made for the first who needs it. */
export interface Connecting {
  /** Settles when it is there. */
  readonly open: () => Promise<void>;
  readonly close: () => Promise<void>;
}

interface Attempts {
  readonly connect: (onLost: (cause: unknown) => void) => Promise<ChangeListener>;
  readonly onLost: (cause: unknown) => void;
}

/** Where the database was away, nobody tries again for half a second to one and a half: not all instances at once. */
const pauseMs = () => 500 + Math.random() * 1_000;

export function createConnecting({ connect, onLost }: Attempts): Connecting {
  let current: Promise<ChangeListener> | null = null;
  let pausedUntil = 0;
  const start = (): Promise<ChangeListener> => {
    if (performance.now() < pausedUntil) throw new Error('The database was away a moment ago.');
    const forget = () => {
      if (current === attempt) current = null;
    };
    const attempt = connect((cause) => {
      forget();
      onLost(cause);
    });
    attempt.catch(() => {
      forget();
      pausedUntil = performance.now() + pauseMs();
    });
    return attempt;
  };
  return {
    open: async () => void (await (current ??= start())),
    close: async () => {
      const leaving = current;
      current = null;
      const listener = await leaving?.catch(() => null);
      await listener?.close();
    },
  };
}
