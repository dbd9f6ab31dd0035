import type { QueryRunner } from 'typeorm';
import { createFactTable } from '@courtyard/shared/database/fact-table';

/** Projects and the works that are done. */
export async function createProjectTables(runner: QueryRunner): Promise<void> {
  await createFactTable(runner, {
    name: 'project',
    time: 'period',
    columns: [
      'title_zh text NOT NULL',
      'title_en text NOT NULL',
      'title_source text',
      'kind text NOT NULL',
      'state text NOT NULL',
      'state_source text',
      'place_id text NOT NULL',
      'place_ids text[] NOT NULL',
      'program_zh text',
      'program_en text',
      'partner_ids text[] NOT NULL',
      'issue_ids text[] NOT NULL',
      'requires_deliberation boolean NOT NULL',
      'deliberation_id text',
      'budget_fen bigint CHECK (budget_fen >= 0)',
      `CHECK (NOT (kind = 'STANDING' AND state = 'COMPLETED'))`,
    ],
  });
  await createFactTable(runner, {
    name: 'work',
    time: 'period',
    columns: [
      'title_zh text NOT NULL',
      'title_en text NOT NULL',
      'matter_code text NOT NULL',
      'place_id text NOT NULL',
      'state text NOT NULL',
      'project_id text',
      'project_source text',
    ],
  });
}
