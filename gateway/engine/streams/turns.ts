/** Waits for a turn, first come first served; the answer gives it back. */
export type TakeTurn = () => Promise<() => void>;

/** So many turns at once, so that one event with thousands of readers does not overrun the subgraphs. */
export function createTurns(most: number): TakeTurn {
  const waiting = new Set<() => void>();
  let running = 0;
  const giveBack = () => {
    const [next] = waiting;
    if (next === undefined) return void (running -= 1);
    // The turn goes from hand to hand, so the count stays.
    waiting.delete(next);
    next();
  };
  return async () => {
    if (running < most) running += 1;
    else await new Promise<void>((resolve) => waiting.add(resolve));
    return giveBack;
  };
}
