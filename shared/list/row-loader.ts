import DataLoader from 'dataloader';
import type { DataSource, EntitySchema } from 'typeorm';
import { groupedByKey, inKeyOrder } from '../batch';
import type { FactRow } from '../database/fact-columns';
import type { RowRule } from '../database/row-rule';
import { rowShapeOf, selectValues } from '../database/select-rows';
import { columnSql } from './where';

/** One row by its id; null where there is none or the viewer may not see it. */
export function createRowLoader<Row extends FactRow>(
  dataSource: DataSource,
  entity: EntitySchema<Row>,
  rule: RowRule,
): DataLoader<string, Row | null> {
  return new DataLoader(async (ids) =>
    inKeyOrder(ids, await readRows({ dataSource, entity, rule }, 'id', ids), (row) => row.id),
  );
}

/** All rows that carry a value in one property, oldest record first; for lists that cannot grow long. */
export function createRowsLoader<Row extends FactRow>(
  dataSource: DataSource,
  entity: EntitySchema<Row>,
  rule: RowRule,
  property: keyof Row & string,
): DataLoader<string, Row[]> {
  return new DataLoader(async (values) =>
    groupedByKey(values, await readRows({ dataSource, entity, rule }, property, values), (row) =>
      String(row[property]),
    ),
  );
}

interface Reading<Row extends FactRow> {
  readonly dataSource: DataSource;
  readonly entity: EntitySchema<Row>;
  readonly rule: RowRule;
}

async function readRows<Row extends FactRow>(
  { dataSource, entity, rule }: Reading<Row>,
  property: keyof Row & string,
  values: readonly string[],
): Promise<Row[]> {
  const { columns, table, toRow } = rowShapeOf(dataSource, entity);
  const found = await selectValues(dataSource, {
    sql: `SELECT ${columns} FROM ${table} WHERE ${rule.sql} AND ${columnSql(property)} = ANY(:values)
      ORDER BY "row"."recorded_at", "row"."id"`,
    parameters: { ...rule.parameters, values },
  });
  return found.map((row) => toRow(row, 0));
}
