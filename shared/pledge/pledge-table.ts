import type { QueryRunner } from 'typeorm';
import { createFactTable } from '../database/fact-table';

/** The table of a stakeholder's own pledges, for a migration; never changed once released. */
export async function createPledgeTable(runner: QueryRunner): Promise<void> {
  await createFactTable(runner, {
    name: 'pledge',
    time: 'occurrence',
    columns: [
      'project_id text NOT NULL',
      'contributor_id text NOT NULL',
      'kind text NOT NULL',
      'state text NOT NULL',
      'amount_fen bigint CHECK (amount_fen >= 0)',
      'disbursed_fen bigint CHECK (disbursed_fen >= 0)',
      'condition_zh text',
      'condition_en text',
      'CHECK (disbursed_fen <= amount_fen)',
    ],
    indexes: ['project_id', 'contributor_id', 'kind', 'state', 'occurred_at'],
  });
}
