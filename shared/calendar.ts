const dayInShanghai = new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Shanghai' });

/** A day as `YYYY-MM-DD`. Such texts compare as the days they name. */
export type Day = string;

/** The day it is in Beijing at the given instant: what `asOf` means when it is left out. */
export function dayOf(instant: Date = new Date()): Day {
  return dayInShanghai.format(instant);
}
