import type { OpeningTime, Verdict, Window } from './facts';

const minutesPerDay = 1440;
const shanghaiMinutes = 8 * 60;

/** Whether a resource is open when it is wanted; null where it is closed all the time. */
export function judgeTime(window: Window, openingTimes: readonly OpeningTime[] | null): Verdict | null {
  if (openingTimes === null) return { fit: 'NOT_STATED', points: 0 };
  const wanted = { start: localMinute(window.from), end: localMinute(window.to) };
  if (isOpenThroughout(openingTimes, window)) return { fit: 'FITS', points: 20 };
  const open = openings(openingTimes, wanted);
  const overlaps = open.some(({ start, end }) => start < wanted.end && wanted.start < end);
  return overlaps ? { fit: 'PARTLY', points: 10 } : null;
}

/** Whether something is open from the beginning of a time to its end. */
export function isOpenThroughout(openingTimes: readonly OpeningTime[], window: Window): boolean {
  return dayParts(window).every((part) =>
    openingTimes.some(
      ({ weekdays, from, to }) => weekdays.includes(part.weekday) && from <= part.from && part.to <= to,
    ),
  );
}

/** The part of one day that is wanted, 1 for Monday; its times are written as those of an opening. */
export interface DayPart {
  readonly weekday: number;
  readonly from: string;
  readonly to: string;
}

/** A time cut at every midnight in Beijing. The first eight days show all there is to see of a longer one. */
export function dayParts({ from, to }: Window): DayPart[] {
  const start = localMinute(from);
  const end = Math.ceil(to.getTime() / 60_000) + shanghaiMinutes;
  const firstDay = Math.floor(start / minutesPerDay);
  const days = Math.min(Math.ceil(end / minutesPerDay) - firstDay, 8);
  return Array.from({ length: days }, (_, index) => {
    const midnight = (firstDay + index) * minutesPerDay;
    return {
      weekday: weekdayOf(firstDay + index),
      from: timeOf(Math.max(start - midnight, 0)),
      to: timeOf(Math.min(end - midnight, minutesPerDay)),
    };
  });
}

function timeOf(minute: number): string {
  return [Math.floor(minute / 60), minute % 60].map((part) => String(part).padStart(2, '0')).join(':');
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
