import type { MigrationInterface, QueryRunner } from 'typeorm';
import { createFactTable } from '@courtyard/shared/database/fact-table';

/** What happens to an issue after it was raised: its clock, its path, who joined in, and what the demander says. */
export class IssueTimeline1761000000021 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await createFactTable(runner, {
      name: 'service_level_policy',
      time: 'period',
      columns: [
        'name_zh text NOT NULL',
        'name_en text NOT NULL',
        'urgency text NOT NULL',
        'hours integer NOT NULL CHECK (hours > 0)',
        'is_template boolean NOT NULL',
      ],
    });
    await createFactTable(runner, {
      name: 'issue_clock',
      time: 'occurrence',
      columns: ['issue_id text NOT NULL', 'urgency text NOT NULL', 'UNIQUE (tenant, issue_id)'],
      indexes: ['issue_id'],
    });
    await createFactTable(runner, {
      name: 'handover',
      time: 'occurrence',
      columns: [
        'issue_id text NOT NULL',
        'from_id text NOT NULL',
        'to_id text NOT NULL CHECK (to_id <> from_id)',
        'returned boolean NOT NULL',
        'basis text',
        'CHECK (NOT returned OR basis IS NOT NULL)',
      ],
    });
    await createOpinionTables(runner);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      'DROP TABLE service_level_policy, issue_clock, handover, issue_outcome, issue_support',
    );
  }
}

/** What people say of an issue. */
async function createOpinionTables(runner: QueryRunner): Promise<void> {
  await createFactTable(runner, {
    name: 'issue_outcome',
    time: 'occurrence',
    columns: [
      'issue_id text NOT NULL',
      'answered boolean NOT NULL',
      'solved boolean',
      'satisfied boolean',
      'asked_by_id text',
      'CHECK (answered OR (solved IS NULL AND satisfied IS NULL))',
    ],
    indexes: ['issue_id', 'occurred_at'],
  });
  await createFactTable(runner, {
    name: 'issue_support',
    time: 'occurrence',
    columns: ['issue_id text NOT NULL', 'supporters integer NOT NULL CHECK (supporters >= 0)'],
    indexes: ['issue_id', 'occurred_at'],
  });
}
