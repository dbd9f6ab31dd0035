import type { QueryRunner } from 'typeorm';
import { createFactTable } from '../database/fact-table';
import type { ListIndexes } from '../list/list-indexes';

/** The table of a stakeholder's own claims, for a migration; never changed once released. */
export async function createClaimTable(runner: QueryRunner): Promise<void> {
  await createFactTable(runner, {
    name: 'claim',
    time: 'period',
    columns: [
      'place_id text NOT NULL',
      'matter_code text NOT NULL',
      'role text NOT NULL',
      'basis text NOT NULL',
      'stance text NOT NULL',
      'holder_id text NOT NULL',
      'ended_by date',
      `except_matters text[] NOT NULL DEFAULT '{}'`,
      'scope_note text',
      'agreement_id text',
      'stated_at date',
    ],
    indexes: ['agreement_id', 'matter_code, role'],
  });
}

/** What the lists of claims are filtered and ordered by, for a migration; never changed once released. */
export const claimIndexes: ListIndexes = {
  claim: {
    equal: ['place_id', 'matter_code', 'holder_id', 'role', 'basis', 'stance', 'valid_to'],
    sorted: ['valid_from'],
  },
};
