import { setTimeout as sleep } from 'node:timers/promises';

/** Waits until the answer is neither null nor false. Only the test's own time limit ends the waiting. */
export async function eventually<Value>(
  ask: () => Value | null | false | Promise<Value | null | false>,
): Promise<Value> {
  for (;;) {
    const answer = await ask();
    if (answer !== null && answer !== false) return answer;
    await sleep(20);
  }
}
