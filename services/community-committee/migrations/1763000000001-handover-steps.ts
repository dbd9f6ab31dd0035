import type { MigrationInterface, QueryRunner } from 'typeorm';
import { createListIndexes, dropListIndexes, type ListIndexes } from '@courtyard/shared/list/list-indexes';

const indexes: ListIndexes = {
  handover: { equal: ['issue_id', 'from_id', 'to_id', 'returned'], sorted: ['occurred_at'] },
};

/** How long each body had an issue before it passed it on. */
export class HandoverSteps1763000000001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await createListIndexes(runner, indexes);
    await runner.query(`CREATE VIEW handover_step AS
      SELECT step.*, coalesce(
               (SELECT max(earlier.occurred_at) FROM handover earlier
                 WHERE earlier.issue_id = step.issue_id AND earlier.occurred_at < step.occurred_at),
               (SELECT min(issue.occurred_at) FROM issue WHERE issue.id = step.issue_id)
             ) AS received_at
        FROM handover step`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP VIEW handover_step');
    await dropListIndexes(runner, indexes);
  }
}
