import type { QueryRunner } from 'typeorm';
import { createFactTable } from '../database/fact-table';
import type { ListIndexes } from '../list/list-indexes';

/** The table of the conditions a stakeholder states, for a migration; never changed once released. */
export async function createConditionTable(runner: QueryRunner): Promise<void> {
  await createFactTable(runner, {
    name: 'condition',
    time: 'period',
    columns: [
      'place_id text NOT NULL',
      'action text NOT NULL',
      'kind text NOT NULL',
      'state text NOT NULL',
      'needs text',
      'holder_id text',
      `CHECK ((kind = 'PREREQUISITE') = (needs IS NOT NULL))`,
    ],
    indexes: ['place_id'],
  });
}

/** What the lists of conditions are filtered and ordered by, for a migration; never changed once released. */
export const conditionIndexes: ListIndexes = {
  condition: { equal: ['holder_id', 'action', 'state'], sorted: ['valid_from'] },
};
