import { checkId } from '../ids';
import { refusal } from '../errors/refusal';
import type { FactRow } from '../database/fact-columns';
import { encodeCursor, type Position } from './cursor';
import type { ListArguments, OrderKey } from './list-description';
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
 * One page of a list. Throws BAD_PAGE_SIZE, BAD_CURSOR, BAD_FILTER or BAD_ID for arguments that cannot be meant.
 */
export async function readConnection<Row extends FactRow>(
  loader: ListLoader<Row>,
  list: ListArguments,
  parent?: ListParent,
): Promise<Connection<Row>> {
  const first = pageSize(list.first);
  if (list.within) checkId(list.within, 'Place');
  const { orderBy, where, within } = list;
  const filters = { where: where ?? null, within: within ?? null };
  const key = {
    ...(parent ? { parent } : {}),
    arguments: { ...filters, orderBy: orderBy ?? null, after: list.after ?? null, first },
  };
  const rows = await loader.rows.load(key);
  const nodes = rows.slice(0, first);
  const cursorOf = (row: Row) => encodeCursor(loader.order(list), positionOf(row, loader.order(list)));
  return {
    nodes,
    edges: () => nodes.map((node) => ({ node, cursor: cursorOf(node) })),
    pageInfo: () => ({
      hasNextPage: rows.length > first,
      hasPreviousPage: Boolean(list.after),
      startCursor: nodes[0] ? cursorOf(nodes[0]) : null,
      endCursor: nodes.length ? cursorOf(nodes[nodes.length - 1] as Row) : null,
    }),
    totalCount: () => loader.total.load({ ...(parent ? { parent } : {}), arguments: filters }),
  };
}

function pageSize(first: number | null | undefined): number {
  const size = first ?? defaultPageSize;
  if (size < 1 || size > mostPageSize) throw refusal('BAD_PAGE_SIZE', { value: size, most: mostPageSize });
  return size;
}

function positionOf(row: FactRow, order: readonly OrderKey[]): Position {
  return { values: order.map(({ property }) => sortValue(row[property as keyof FactRow])), id: row.id };
}

function sortValue(value: unknown): string | number | null {
  if (value instanceof Date) return value.toISOString();
  return typeof value === 'string' || typeof value === 'number' ? value : null;
}
