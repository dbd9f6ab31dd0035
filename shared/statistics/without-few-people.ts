import { isSmall, withholdSmallCounts } from '../privacy/small-counts';

/** A figure of one group. */
export interface Figure {
  readonly value: number | null;
  /** How many rows have a value. */
  readonly n: number | null;
  /** For a part of some people: how many they are together; the rest must not be few either. */
  readonly whole?: number;
}

/** What is told in place of a figure about few people. */
export const withheld: Figure = { value: null, n: null };

/**
 * Leaves out, of one figure of people over all groups, what is so small that it tells who is meant; and with it the
 * next larger ones, so that it cannot be worked out from the total either.
 */
export function withoutFewPeople(figures: readonly Figure[]): Figure[] {
  // A part that leaves few over tells as much as a few would.
  const counts = figures.map((figure) => (leavesFew(figure) ? 1 : (figure.value ?? 0)));
  const shown = withholdSmallCounts(counts);
  return figures.map((figure, group) => (shown[group] === null ? withheld : figure));
}

function leavesFew({ value, whole }: Figure): boolean {
  return whole !== undefined && value !== null && isSmall(whole - value);
}
