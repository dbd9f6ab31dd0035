const dayInShanghai = new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Shanghai' });

/** A day as `YYYY-MM-DD`. Such texts compare as the days they name. */
export type Day = string;

/** The day it is in Beijing at the given instant: what `asOf` means when it is left out. */
export function dayOf(instant: Date = new Date()): Day {
  return dayInShanghai.format(instant);
}

/** How many days lie between two days; 0 for the same day. */
export function daysBetween(from: Day, to: Day): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000);
}

/** The day after. */
export function nextDay(day: Day): Day {
  return new Date(Date.parse(`${day}T00:00:00Z`) + 24 * 60 * 60 * 1000).toISOString().slice(0, 10);
}
