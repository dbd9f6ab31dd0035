/** Counts of fewer people than this could tell who they are. */
export const fewestShown = 5;

export function isSmall(count: number): boolean {
  return count > 0 && count < fewestShown;
}

/**
 * Withholds the parts of a total that count few people. Whoever knows the total could work out a part that is
 * withheld alone, or a few people among those that are withheld together; so the smallest other parts are
 * withheld with it until nothing small can be worked out.
 */
export function withholdSmallCounts(parts: readonly number[]): Array<number | null> {
  const withheld = new Set(parts.flatMap((count, index) => (isSmall(count) ? [index] : [])));
  if (withheld.size === 0) return [...parts];
  const others = parts
    .map((count, index) => ({ count, index }))
    .filter(({ count }) => count >= fewestShown)
    .sort((one, other) => one.count - other.count || one.index - other.index);
  for (const { index } of others) {
    if (withheld.size > 1 && isSafeTogether(parts, withheld)) break;
    withheld.add(index);
  }
  return parts.map((count, index) => (withheld.has(index) ? null : count));
}

/** A part and the rest of the total it belongs to, so that neither tells of few people. */
export function withholdSmallPart(
  part: number,
  total: number,
): { part: number | null; total: number | null } {
  const [shown = null] = withholdSmallCounts([part, total - part]);
  return { part: shown, total: isSmall(total) ? null : total };
}

function isSafeTogether(parts: readonly number[], withheld: ReadonlySet<number>): boolean {
  const sum = [...withheld].reduce((total, index) => total + (parts[index] ?? 0), 0);
  return sum >= fewestShown;
}
