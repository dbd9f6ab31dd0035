import type { QueryRunner } from 'typeorm';
import { createFactTable } from '../database/fact-table';
import type { ListIndexes } from '../list/list-indexes';

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
      `withdrawn_at timestamptz(3) CHECK (withdrawn_at IS NULL OR state = 'WITHDRAWN')`,
      'CHECK (disbursed_fen <= amount_fen)',
    ],
  });
}

/** What the lists of pledges are filtered and ordered by, for a migration; never changed once released. */
export const pledgeIndexes: ListIndexes = {
  pledge: {
    equal: ['project_id', 'contributor_id', 'kind', 'state'],
    sorted: ['amount_fen', 'disbursed_fen', 'occurred_at', 'withdrawn_at'],
  },
};
