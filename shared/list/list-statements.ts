import type { DataSource } from 'typeorm';
import type { RowRule } from '../database/row-rule';
import { rowShapeOf, type Statement } from '../database/select-rows';
import { decodeCursor } from './cursor';
import { afterPosition, orderSql } from './keyset';
import { columnType, type ListArguments, type ListDescription, type ListedRow } from './list-description';
import { orderOf } from './list-order';
import { createParameters } from './parameters';
import { columnSql, compileWhere, withinSql } from './where';

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
  /** Where the page before ended. */
  readonly after: string;
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
  const position = list.after
    ? decodeCursor(order, list.after, (property) => columnType(description, property))
    : null;
  const after = position === null ? 'TRUE' : afterPosition(order, position, parameters);
  const { columns, table } = rowShapeOf(dataSource, description.entity);
  const values = { ...rule.parameters, ...parameters.values, most: (list.first ?? 0) + 1 };
  return { columns, table, filters, after, order: orderSql(order), parameters: values };
}

/** The first page: a row more than asked for where there are more. */
export function pageStatement({
  columns,
  table,
  filters,
  after,
  order,
  parameters,
}: CompiledList): Statement {
  const sql = `SELECT ${columns} FROM ${table} WHERE ${filters} AND ${after} ORDER BY ${order} LIMIT :most`;
  return { sql, parameters };
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
      WHERE ${parentSql(parent)} = asked.id AND ${filters} AND ${after}
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
