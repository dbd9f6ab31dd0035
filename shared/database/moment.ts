import { types } from 'pg';

const parseAnyMoment = types.getTypeParser(types.builtins.TIMESTAMPTZ) as (text: string) => Date;
const plainMoment = /^(?!00)\d{4}-\d\d-\d\d \d\d:\d\d:\d\d(?:\.\d{1,3})?[+-]\d\d$/;

/**
 * `2019-07-01 08:00:00.5+08`, read digit by digit, since a list holds hundreds of them; anything less plain is left to
 * the package.
 */
export function parseMoment(text: string): Date {
  if (!plainMoment.test(text)) return parseAnyMoment(text);
  const zone = text.length - 3;
  const sign = text.charCodeAt(zone) === minus ? -1 : 1;
  return new Date(
    Date.UTC(
      twoDigits(text, 0) * 100 + twoDigits(text, 2),
      twoDigits(text, 5) - 1,
      twoDigits(text, 8),
      twoDigits(text, 11) - sign * twoDigits(text, zone + 1),
      twoDigits(text, 14),
      twoDigits(text, 17),
      millisecondsOf(text, zone),
    ),
  );
}

const [zero, minus] = ['0', '-'].map((sign) => sign.charCodeAt(0)) as [number, number];

function twoDigits(text: string, start: number): number {
  return (text.charCodeAt(start) - zero) * 10 + text.charCodeAt(start + 1) - zero;
}

/** `.5` is half a second. */
function millisecondsOf(text: string, end: number): number {
  let milliseconds = 0;
  for (let index = 20, worth = 100; index < end; index += 1, worth /= 10) {
    milliseconds += (text.charCodeAt(index) - zero) * worth;
  }
  return milliseconds;
}
