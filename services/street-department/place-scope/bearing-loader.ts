import DataLoader from 'dataloader';
import type { DataSource, EntitySchema } from 'typeorm';
import { groupedByKey } from '@courtyard/shared/batch';
import type { FactRow } from '@courtyard/shared/database/fact-columns';
import type { RowRule } from '@courtyard/shared/database/row-rule';
import { createRowsLoader } from '@courtyard/shared/list/row-loader';
import { pairsWithAncestors } from '@courtyard/shared/place-replica/rows-in-scope';

/** The rows that speak of a place or of one it lies in, in the order of their ids. Two statements for any number. */
export function createBearingLoader<Row extends FactRow & { placeId: string }>(
  dataSource: DataSource,
  entity: EntitySchema<Row>,
  rule: RowRule,
): DataLoader<string, Row[]> {
  const rowsByPlaceId = createRowsLoader(dataSource, entity, rule, 'placeId');
  return new DataLoader(async (placeIds) => {
    const pairs = await pairsWithAncestors(dataSource, placeIds);
    const groups = groupedByKey(placeIds, pairs, ({ asked }) => asked);
    return Promise.all(
      groups.map(async (group) => {
        const rows = await Promise.all(group.map(({ stated }) => rowsByPlaceId.load(stated)));
        return rows.flat().sort((one, other) => (one.id < other.id ? -1 : 1));
      }),
    );
  });
}
