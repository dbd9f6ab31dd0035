import { identityOfProcess } from './process-identity';

/** How often to look; nothing tells a process that another one has ended. */
const everyMs = 500;

/**
 * Calls once when one of the processes that run this one for npm has ended. A polite kill of npm ends the shell
 * between it and us, a rude one ends npm alone, and neither reaches us.
 */
export function whenStarterIsGone(
  starters: readonly number[],
  action: () => void,
  identityOf = identityOfProcess,
): () => void {
  const identities = starters.map(identityOf);
  const isGone = (pid: number, index: number): boolean => {
    const identity = identityOf(pid);
    return identity === null || identity !== identities[index];
  };
  const watch = setInterval(() => {
    if (!starters.some(isGone)) return;
    clearInterval(watch);
    action();
  }, everyMs);
  watch.unref();
  return () => clearInterval(watch);
}
