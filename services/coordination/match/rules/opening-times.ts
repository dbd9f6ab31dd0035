import type { Verdict } from './rank';

/** When something is open: on these days of the week, 1 for Monday, from one time of day to another, as HH:MM. */
export interface OpeningTime {
  readonly weekdays: readonly number[];
  readonly from: string;
  readonly to: string;
}

/** When a resource is wanted. */
export interface Window {
  readonly from: Date;
  readonly to: Date;
}

const minutesPerDay = 1440;
const shanghaiMinutes = 8 * 60;

/** Whether a resource is open when it is wanted; null where it is closed all the time. */
export function judgeTime(window: Window, openingTimes: readonly OpeningTime[] | null): Verdict | null {
  if (openingTimes === null) return { fit: 'NOT_STATED', points: 0 };
  const wanted = { start: localMinute(window.from), end: localMinute(window.to) };
  const open = openings(openingTimes, wanted);
  if (open.some(({ start, end }) => start <= wanted.start && wanted.end <= end))
    return { fit: 'FITS', points: 20 };
  const overlaps = open.some(({ start, end }) => start < wanted.end && wanted.start < end);
  return overlaps ? { fit: 'PARTLY', points: 10 } : null;
}

/** Minutes since the epoch as a clock in Beijing shows them; it knows no summer time. */
function localMinute(instant: Date): number {
  return Math.floor(instant.getTime() / 60_000) + shanghaiMinutes;
}

interface Span {
  readonly start: number;
  readonly end: number;
}

/** The times at which it is open on the days that a wanted span touches. */
function openings(openingTimes: readonly OpeningTime[], wanted: Span): Span[] {
  const firstDay = Math.floor(wanted.start / minutesPerDay);
  const lastDay = Math.floor(wanted.end / minutesPerDay);
  const days = Array.from({ length: Math.min(lastDay - firstDay, 6) + 1 }, (_, index) => firstDay + index);
  return days.flatMap((day) =>
    openingTimes
      .filter(({ weekdays }) => weekdays.includes(weekdayOf(day)))
      .map(({ from, to }) => ({
        start: day * minutesPerDay + minuteOf(from),
        end: day * minutesPerDay + minuteOf(to),
      })),
  );
}

/** Day 0 of the epoch was a Thursday. */
function weekdayOf(day: number): number {
  return ((day + 3) % 7) + 1;
}

function minuteOf(time: string): number {
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  return hours * 60 + minutes;
}
