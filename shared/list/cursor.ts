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

/** Throws BAD_CURSOR for anything that `encodeCursor` did not make for the same order. */
export function decodeCursor(order: readonly OrderKey[], cursor: string): Position {
  const parts = parse(cursor);
  const [mark, ...rest] = parts;
  const id = rest.pop();
  const values = rest.filter(isSortValue);
  if (mark !== fingerprint(order) || typeof id !== 'string' || values.length !== order.length) {
    throw refusal('BAD_CURSOR', { cursor: cursor.slice(0, 60) });
  }
  return { values, id };
}

function parse(cursor: string): unknown[] {
  try {
    const parts: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
    return Array.isArray(parts) ? parts : [];
  } catch {
    return [];
  }
}

function isSortValue(value: unknown): value is string | number | null {
  return value === null || typeof value === 'string' || typeof value === 'number';
}

function fingerprint(order: readonly OrderKey[]): string {
  return order.map(({ property, direction }) => `${direction === 'ASC' ? '+' : '-'}${property}`).join('');
}
