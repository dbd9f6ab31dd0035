import { checkId } from '../ids';
import { refusal } from '../errors/refusal';
import { needsRows } from './asked-fields';
import { encodeCursor, type Position } from './cursor';
import type { ListArguments, ListedRow, OrderKey } from './list-description';
import type { ListLoader, ListParent } from './list-loader';

/** A page of a list, as Relay's connections shape it; cursors and the total are made only when asked for. */
export interface Connection<Row> {
  readonly nodes: readonly Row[];
  readonly edges: () => ReadonlyArray<{ readonly node: Row; readonly cursor: string }>;
  readonly pageInfo: () => PageInfo;
  readonly totalCount: () => Promise<number>;
}

export interface PageInfo {
  readonly hasNextPage: boolean;
  readonly hasPreviousPage: boolean;
  readonly startCursor: string | null;
  readonly endCursor: string | null;
}

export const defaultPageSize = 50;
export const mostPageSize = 200;

/**
 * One page of a list. Throws BAD_PAGE_SIZE, BAD_CURSOR, BAD_FILTER or BAD_ID for arguments that cannot be meant, and
 * NOT_FOUND for a place that the register does not have: nothing lies there, which is not the same as an empty place.
 */
export async function readConnection<Row extends ListedRow>(
  loader: ListLoader<Row>,
  list: ListArguments,
  parent?: ListParent,
): Promise<Connection<Row>> {
  const { first, asked, filters } = readArguments(list);
  const { within } = list;
  const hanging = parent ? { parent } : {};
  const totalCount = () => loader.total.load({ ...hanging, arguments: filters });
  if (!needsRows(list)) {
    loader.check(asked);
    const total = await totalCount();
    if (within && total === 0) await loader.requirePlace(within);
    return { ...emptyPage, totalCount: () => Promise.resolve(total) };
  }
  const rows = await loader.rows.load({ ...hanging, arguments: asked });
  if (within && rows.length === 0) await loader.requirePlace(within);
  let order: readonly OrderKey[] | undefined;
  return connectionOf({
    rows,
    first,
    isContinued: Boolean(list.after),
    cursorOf: (row) => {
      order ??= loader.order(list);
      return encodeCursor(order, positionOf(row, order));
    },
    totalCount,
  });
}

interface ReadArguments {
  readonly first: number;
  /** What decides on the rows of a page, and what on their total. */
  readonly asked: ListArguments;
  readonly filters: ListArguments;
}

const known = new WeakMap<ListArguments, ReadArguments>();

/** Once for all parents that a list hangs on. */
function readArguments(list: ListArguments): ReadArguments {
  const found = known.get(list);
  if (found !== undefined) return found;
  const first = checkedPageSize(list.first);
  if (typeof list.within === 'string') checkId(list.within, 'Place');
  const filters = { where: list.where ?? null, within: list.within ?? null };
  const asked = { ...filters, orderBy: list.orderBy ?? null, after: list.after ?? null, first };
  const read = { first, asked, filters };
  known.set(list, read);
  return read;
}

const emptyPage = connectionOf<never>({
  rows: [],
  first: 0,
  isContinued: false,
  cursorOf: () => '',
  totalCount: () => Promise.resolve(0),
});

interface Page<Row> {
  /** One row more than asked for where there are more. */
  readonly rows: readonly Row[];
  readonly first: number;
  /** Whether another page came before. */
  readonly isContinued: boolean;
  readonly cursorOf: (row: Row) => string;
  readonly totalCount: () => Promise<number>;
}

/** Shapes one page of rows, wherever they came from. */
export function connectionOf<Row>({
  rows,
  first,
  isContinued,
  cursorOf,
  totalCount,
}: Page<Row>): Connection<Row> {
  const nodes = rows.slice(0, first);
  const [start, end] = [nodes[0], nodes.at(-1)];
  return {
    nodes,
    edges: () => nodes.map((node) => ({ node, cursor: cursorOf(node) })),
    pageInfo: () => ({
      hasNextPage: rows.length > first,
      hasPreviousPage: isContinued,
      startCursor: start === undefined ? null : cursorOf(start),
      endCursor: end === undefined ? null : cursorOf(end),
    }),
    totalCount,
  };
}

/** Throws BAD_PAGE_SIZE for a page that is too small or too large. */
export function checkedPageSize(first: number | null | undefined): number {
  const size = first ?? defaultPageSize;
  if (size < 1 || size > mostPageSize) throw refusal('BAD_PAGE_SIZE', { value: size, most: mostPageSize });
  return size;
}

function positionOf(row: ListedRow, order: readonly OrderKey[]): Position {
  return { values: order.map(({ property }) => sortValue(row[property as keyof ListedRow])), id: row.id };
}

function sortValue(value: unknown): string | number | null {
  if (value instanceof Date) return value.toISOString();
  return typeof value === 'string' || typeof value === 'number' ? value : null;
}
