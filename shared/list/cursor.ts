import { refusal } from '../errors/refusal';
import type { OrderKey } from './list-description';

/** The sort values of a row and its id: where a page ended. */
export interface Position {
  readonly values: ReadonlyArray<string | number | null>;
  readonly id: string;
}

/** A cursor names the order it belongs to, so that it cannot be used under another one. */
export function encodeCursor(order: readonly OrderKey[], { values, id }: Position): string {
  return Buffer.from(JSON.stringify([fingerprint(order), ...values, id])).toString('base64url');
}

/**
 * Throws BAD_CURSOR for anything that `encodeCursor` did not make for the same order, and for values that the
 * columns of the order, given by their types, could not hold.
 */
export function decodeCursor(
  order: readonly OrderKey[],
  cursor: string,
  typeOf: (property: string) => unknown,
): Position {
  const [mark, ...values] = parse(cursor);
  const id = values.pop();
  const fitting = values.filter((value, index) => fits(value, typeOf(order[index]?.property ?? '')));
  const isWhole = values.length === order.length && fitting.length === order.length;
  if (mark !== fingerprint(order) || !isWhole || !isText(id)) {
    throw refusal('BAD_CURSOR', { cursor: cursor.slice(0, 60) });
  }
  return { values: fitting as Position['values'], id };
}

function parse(cursor: string): unknown[] {
  try {
    const parts: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
    return Array.isArray(parts) ? parts : [];
  } catch {
    return [];
  }
}

function fits(value: unknown, type: unknown): boolean {
  return value === null || (typeof type === 'string' && checks[type]?.(value) === true);
}

/** What each type of column can hold. */
const checks: Readonly<Record<string, (value: unknown) => boolean>> = {
  text: isText,
  int: (value) => Number.isInteger(value) && (value as number) === ((value as number) | 0),
  bigint: isBigWholeNumber,
  'double precision': (value) => typeof value === 'number',
  date: (value) => isInstant(`${String(value)}T00:00:00.000Z`),
  timestamptz: isInstant,
};

/** Told as text, since JavaScript's numbers are not that exact; money in fen is. */
function isBigWholeNumber(value: unknown): boolean {
  if (typeof value !== 'string' || !/^-?\d{1,19}$/.test(value)) return false;
  return BigInt.asIntN(64, BigInt(value)).toString() === value;
}

/** PostgreSQL keeps no text with a zero character. */
function isText(value: unknown): value is string {
  return typeof value === 'string' && !value.includes('\0');
}

/** Written as `toISOString` writes it, from the year 1 to 9999. */
function isInstant(value: unknown): boolean {
  if (typeof value !== 'string' || !/^(?!0000)\d{4}-/.test(value)) return false;
  const instant = new Date(value);
  return !Number.isNaN(instant.getTime()) && instant.toISOString() === value;
}

function fingerprint(order: readonly OrderKey[]): string {
  return order.map(({ property, direction }) => `${direction === 'ASC' ? '+' : '-'}${property}`).join('');
}
