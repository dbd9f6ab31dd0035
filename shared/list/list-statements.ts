import type { DataSource } from 'typeorm';
import type { RowRule } from '../database/row-rule';
import { rowShapeOf, type Statement } from '../database/select-rows';
import { decodeCursor } from './cursor';
import { orderSql, stretchesAfter } from './keyset';
import { columnType, type ListArguments, type ListDescription, type ListedRow } from './list-description';
import { orderOf } from './list-order';
import { createParameters } from './parameters';
import { columnSql, compileWhere, joined, withinSql } from './where';

/** What a list hangs on: a row of which `property` holds the id, or a place with all that lies in it. */
export type ListParent = { readonly property: string; readonly id: string } | { readonly below: string };

export interface Reading<Row extends ListedRow> {
  readonly dataSource: DataSource;
  readonly description: ListDescription<Row>;
  readonly rule: RowRule;
}

/** A list with certain arguments, as SQL. */
export interface CompiledList {
  readonly columns: string;
  readonly table: string;
  /** The row rule, the filters, the place. */
  readonly filters: string;
  /** The stretches of the order that lie behind the end of the page before; the whole order on the first page. */
  readonly after: readonly string[];
  readonly order: string;
  /** The values of all these. */
  readonly parameters: Readonly<Record<string, unknown>>;
}

/** Throws BAD_CURSOR and BAD_FILTER for arguments that cannot be meant. */
export function compileList<Row extends ListedRow>(
  { dataSource, description, rule }: Reading<Row>,
  list: ListArguments,
): CompiledList {
  const order = orderOf(description, list);
  const parameters = createParameters();
  const filters = [
    rule.sql,
    compileWhere(list.where ?? {}, { list: description, rule, parameters }),
    withinSql(list.within, description, parameters),
  ].join(' AND ');
  const position =
    typeof list.after === 'string'
      ? decodeCursor(order, list.after, (property) => columnType(description, property))
      : null;
  const after = position === null ? ['TRUE'] : stretchesAfter(order, position, parameters);
  const { columns, table } = rowShapeOf(dataSource, description.entity);
  const values = { ...rule.parameters, ...parameters.values, most: (list.first ?? 0) + 1 };
  return { columns, table, filters, after, order: orderSql(order), parameters: values };
}

/**
 * One page: a row more than asked for where there are more. Every stretch is read by itself and no further than the
 * page reaches: a single condition with OR would go through all rows of the pages before.
 */
export function pageStatement({
  columns,
  table,
  filters,
  after,
  order,
  parameters,
}: CompiledList): Statement {
  const stretches = after.map(
    (stretch) => `SELECT "row".* FROM ${table} WHERE ${filters} AND ${stretch} ORDER BY ${order} LIMIT :most`,
  );
  const rows = `(${stretches.map((stretch) => `(${stretch})`).join(' UNION ALL ')}) "row"`;
  const from = after.length === 1 ? `${table} WHERE ${filters} AND ${after[0]}` : rows;
  return { sql: `SELECT ${columns} FROM ${from} ORDER BY ${order} LIMIT :most`, parameters };
}

/**
 * The first page of each parent: the parent's number among them, from 1, then the columns of a row. Each page ends
 * where it is full, so that a parent with many rows costs no more than one with few.
 */
export function pagesStatement(
  { columns, table, filters, after, order, parameters }: CompiledList,
  parent: ListParent,
  parents: readonly string[],
): Statement {
  const sql = `SELECT CAST(asked.number AS int), page.*
    FROM unnest(CAST(:parents AS text[])) WITH ORDINALITY AS asked(id, number)
   CROSS JOIN LATERAL (
     SELECT ${columns}, row_number() OVER (ORDER BY ${order}) AS number_on_page
       FROM ${rowsWithParent(table, parent)}
      WHERE ${parentSql(parent)} = asked.id AND ${filters} AND ${joined(after, 'OR')}
      ORDER BY ${order} LIMIT :most) AS page
   ORDER BY asked.number, page.number_on_page`;
  return { sql, parameters: { ...parameters, parents } };
}

/** One row with the number of rows. */
export function totalStatement({ table, filters, parameters }: CompiledList): Statement {
  return { sql: `SELECT CAST(count(*) AS int) FROM ${table} WHERE ${filters}`, parameters };
}

/** The id of each parent that has rows, with their number. */
export function totalsStatement(
  { table, filters, parameters }: CompiledList,
  parent: ListParent,
  parents: readonly string[],
): Statement {
  const sql = `SELECT ${parentSql(parent)}, CAST(count(*) AS int) FROM ${rowsWithParent(table, parent)}
    WHERE ${filters} AND ${parentSql(parent)} = ANY(:parents) GROUP BY ${parentSql(parent)}`;
  return { sql, parameters: { ...parameters, parents } };
}

function parentSql(parent: ListParent): string {
  return 'below' in parent ? '"pair"."ancestor_id"' : columnSql(parent.property);
}

function rowsWithParent(table: string, parent: ListParent): string {
  if (!('below' in parent)) return table;
  return `${table} JOIN place_ancestor "pair" ON "pair"."place_id" = ${columnSql('placeId')}`;
}
