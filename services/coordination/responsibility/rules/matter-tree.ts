import type { MatterFact } from './facts';

/** A matter and all above it, nearest first. A loop in the tree ends the walk. */
export function matterAndAbove(matters: ReadonlyMap<string, MatterFact>, code: string): string[] {
  const path: string[] = [];
  for (
    let matter = matters.get(code);
    matter && !path.includes(matter.code);
    matter = above(matters, matter)
  ) {
    path.push(matter.code);
  }
  return path;
}

function above(matters: ReadonlyMap<string, MatterFact>, { parentCode }: MatterFact): MatterFact | undefined {
  return parentCode === null ? undefined : matters.get(parentCode);
}

/** Steps from a matter up to a claimed one that covers it; null where it does not. */
export function matterDistance(
  matters: ReadonlyMap<string, MatterFact>,
  code: string,
  { matterCode, exceptMatters }: { readonly matterCode: string; readonly exceptMatters: readonly string[] },
): number | null {
  const path = matterAndAbove(matters, code);
  const distance = path.indexOf(matterCode);
  if (distance < 0) return null;
  if (distance > 0 && !matters.get(matterCode)?.inheritsDown) return null;
  return path.slice(0, distance + 1).some((passed) => exceptMatters.includes(passed)) ? null : distance;
}
