import { isSmall, withholdSmallPart } from '@courtyard/shared/privacy/small-counts';
import type { ReportInRow } from './report-in.entity';

/** The counts of a report-in as anybody may see them. */
export interface ShownCounts {
  readonly registered: number | null;
  readonly active: number | null;
  readonly withheld: boolean;
}

/** Organizations are no secret; few people are not shown, nor what would tell of them. */
export function shownCounts({
  kind,
  registered,
  active,
}: Pick<ReportInRow, 'kind' | 'registered' | 'active'>): ShownCounts {
  if (kind === 'ORGANIZATION') return { registered, active, withheld: false };
  const shown = showPeople(registered, active);
  return { ...shown, withheld: shown.registered !== registered || shown.active !== active };
}

function showPeople(registered: number | null, active: number | null): Omit<ShownCounts, 'withheld'> {
  if (registered !== null && active !== null) {
    const { part, total } = withholdSmallPart(active, registered);
    return { registered: total, active: part };
  }
  return { registered: unlessSmall(registered), active: unlessSmall(active) };
}

function unlessSmall(count: number | null): number | null {
  return count !== null && isSmall(count) ? null : count;
}
