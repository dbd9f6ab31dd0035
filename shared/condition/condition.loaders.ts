import DataLoader from 'dataloader';
import type { DataSource } from 'typeorm';
import type { RowRule } from '../database/row-rule';
import { createListLoader } from '../list/list-loader';
import { pairsWithAncestors, rowsOfPairs } from '../place-replica/rows-in-scope';
import { ConditionEntity, conditionList, type ConditionRow } from './condition.entity';

/** Readers of the conditions a stakeholder states; the inputs feed the derivation, whoever asks. */
export function createConditionLoaders(dataSource: DataSource, rule: RowRule) {
  return {
    conditions: createListLoader({ dataSource, description: conditionList, rule }),

    conditionInputsByPlaceId: new DataLoader<string, ConditionRow[]>(async (placeIds) =>
      rowsOfPairs(dataSource, ConditionEntity, placeIds, await pairsWithAncestors(dataSource, placeIds)),
    ),
  };
}
