/** How often to look; nothing tells a process that its parent has ended. */
const everyMs = 500;

/**
 * Calls once when the process that started this one has ended; only under npm. A polite kill of npm ends the shell
 * between it and us, and never reaches us. Whoever starts us without npm may well leave us behind on purpose.
 */
export function whenNpmIsGone(
  action: () => void,
  { environment = process.env, parent = () => process.ppid } = {},
): () => void {
  if (environment.npm_lifecycle_event === undefined) return () => undefined;
  const first = parent();
  const watch = setInterval(() => {
    if (parent() === first) return;
    clearInterval(watch);
    action();
  }, everyMs);
  watch.unref();
  return () => clearInterval(watch);
}
