import DataLoader from 'dataloader';
import type { DataSource, SelectQueryBuilder } from 'typeorm';
import { groupedByKey } from '../batch';
import type { RowRule } from '../database/row-rule';
import { decodeCursor } from './cursor';
import { afterPosition, completeOrder, orderSql } from './keyset';
import type { ListArguments, ListDescription, ListedRow, OrderKey } from './list-description';
import { compileWhere, createParameters, type Parameters } from './where';

/** What a list hangs on: a row of which `property` holds the id, or a place with all that lies in it. */
export type ListParent = { readonly property: string; readonly id: string } | { readonly below: string };

/** One list: all rows of an entity, or those of one parent. */
export interface ListKey {
  readonly parent?: ListParent;
  readonly arguments: ListArguments;
}

export interface ListLoader<Row> {
  /** One row more than asked for where there are more. */
  readonly rows: DataLoader<ListKey, Row[], string>;
  readonly total: DataLoader<ListKey, number, string>;
  readonly order: (list: ListArguments) => readonly OrderKey[];
}

interface Reading<Row extends ListedRow> {
  readonly dataSource: DataSource;
  readonly description: ListDescription<Row>;
  readonly rule: RowRule;
}

/** Reads lists of one entity: one statement for all parents that ask with the same arguments. */
export function createListLoader<Row extends ListedRow>(reading: Reading<Row>): ListLoader<Row> {
  const cacheKeyFn = (key: ListKey) => JSON.stringify([key.parent, key.arguments]);
  return {
    order: (list) => orderOf(reading.description, list),
    rows: new DataLoader((keys) => perShape(keys, (parents, shape) => readRows(reading, parents, shape)), {
      cacheKeyFn,
    }),
    total: new DataLoader((keys) => perShape(keys, (parents, shape) => countRows(reading, parents, shape)), {
      cacheKeyFn,
    }),
  };
}

/** Keys that differ in nothing but their parent share a statement. */
async function perShape<Answer>(
  keys: readonly ListKey[],
  read: (parents: readonly string[], shape: ListKey) => Promise<Answer[]>,
): Promise<Answer[]> {
  const shapeOf = ({ parent, arguments: list }: ListKey) =>
    JSON.stringify([parent && columnOf(parent), list]);
  const shapes = [...new Set(keys.map(shapeOf))];
  const answers = new Map<ListKey, Answer>();
  await Promise.all(
    groupedByKey(shapes, keys, shapeOf).map(async (group) => {
      const shape = group[0];
      if (shape === undefined) return;
      const found = await read(
        group.map(({ parent }) => (parent ? idOf(parent) : '')),
        shape,
      );
      group.forEach((key, index) => answers.set(key, found[index] as Answer));
    }),
  );
  return keys.map((key) => answers.get(key) as Answer);
}

function columnOf(parent: ListParent): string {
  return 'below' in parent ? 'pair.ancestor_id' : `row.${parent.property}`;
}

function idOf(parent: ListParent): string {
  return 'below' in parent ? parent.below : parent.id;
}

async function readRows<Row extends ListedRow>(
  reading: Reading<Row>,
  parents: readonly string[],
  { parent, arguments: list }: ListKey,
): Promise<Row[][]> {
  const order = orderOf(reading.description, list);
  const parameters = createParameters();
  const query = selection(reading, list, parameters);
  if (list.after) {
    const { columns } = reading.description.entity.options;
    const position = decodeCursor(order, list.after, (property) => columns[property as keyof Row]?.type);
    query.andWhere(afterPosition(order, position, parameters));
  }
  const most = (list.first ?? 0) + 1;

  if (parent === undefined) {
    for (const { property, direction } of completeOrder(order)) {
      query.addOrderBy(`row.${property}`, direction, 'NULLS LAST');
    }
    return [await query.setParameters(parameters.values).limit(most).getMany()];
  }
  hangOn(query, parent, { parents, parameters });
  const ranked = query
    .select(columnOf(parent), 'parent')
    .addSelect('row.id', 'id')
    .addSelect(`row_number() OVER (PARTITION BY ${columnOf(parent)} ORDER BY ${orderSql(order)})`, 'position')
    .setParameters(parameters.values);
  const [sql, values] = ranked.getQueryAndParameters();
  const pairs = await reading.dataSource.query<Array<{ parent: string; id: string }>>(
    `SELECT parent, id FROM (${sql}) AS ranked WHERE position <= ${most} ORDER BY position`,
    values,
  );
  const rowById = await rowsById(
    reading,
    pairs.map(({ id }) => id),
  );
  const pages = groupedByKey(parents, pairs, (pair) => pair.parent);
  return pages.map((page) => page.flatMap(({ id }) => rowById.get(id) ?? []));
}

async function rowsById<Row extends ListedRow>(
  { dataSource, description }: Reading<Row>,
  ids: readonly string[],
): Promise<ReadonlyMap<string, Row>> {
  if (ids.length === 0) return new Map();
  const query = dataSource.createQueryBuilder().select('row').from(description.entity, 'row');
  const rows = await query.where('row.id = ANY(:ids)', { ids }).getMany();
  return new Map(rows.map((row) => [row.id, row]));
}

async function countRows<Row extends ListedRow>(
  reading: Reading<Row>,
  parents: readonly string[],
  { parent, arguments: list }: ListKey,
): Promise<number[]> {
  const parameters = createParameters();
  const query = selection(reading, list, parameters);
  if (parent === undefined) return [await query.setParameters(parameters.values).getCount()];
  hangOn(query, parent, { parents, parameters });
  const counts = await query
    .select(columnOf(parent), 'parent')
    .addSelect('count(*)::int', 'total')
    .groupBy(columnOf(parent))
    .setParameters(parameters.values)
    .getRawMany<{ parent: string; total: number }>();
  const totals = new Map(counts.map(({ parent: id, total }) => [id, total]));
  return parents.map((id) => totals.get(id) ?? 0);
}

function hangOn<Row extends ListedRow>(
  query: SelectQueryBuilder<Row>,
  parent: ListParent,
  { parents, parameters }: { parents: readonly string[]; parameters: Parameters },
): void {
  if ('below' in parent) query.innerJoin('place_ancestor', 'pair', 'pair.place_id = row.placeId');
  query.andWhere(`${columnOf(parent)} = ANY(${parameters.add(parents)})`);
}

/** The rows of a list before paging: the row rule, the filters, the place. */
function selection<Row extends ListedRow>(
  { dataSource, description, rule }: Reading<Row>,
  list: ListArguments,
  parameters: Parameters,
): SelectQueryBuilder<Row> {
  const query = dataSource
    .createQueryBuilder()
    .select('row')
    .from(description.entity, 'row')
    .where(rule.sql, rule.parameters)
    .andWhere(compileWhere(list.where ?? {}, description.filters, parameters));
  if (list.within && description.placeProperty) {
    query.andWhere(
      `row.${description.placeProperty} IN (SELECT place_id FROM place_ancestor WHERE ancestor_id = ${parameters.add(list.within)})`,
    );
  }
  return query;
}

/** The order that was asked for. A property named twice counts where it was named first. */
function orderOf<Row extends ListedRow>(
  description: ListDescription<Row>,
  { orderBy }: ListArguments,
): readonly OrderKey[] {
  const asked = (orderBy ?? []).flatMap((name) => description.orders[name] ?? []);
  const order = asked.length > 0 ? asked : description.defaultOrder;
  return order.filter(({ property }, index) => order.findIndex((key) => key.property === property) === index);
}
