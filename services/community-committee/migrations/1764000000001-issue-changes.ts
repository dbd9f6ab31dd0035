import type { MigrationInterface, QueryRunner } from 'typeorm';
import {
  createChangeTriggers,
  dropChangeTriggers,
  type ToldTable,
} from '@courtyard/shared/service/streams/change-triggers';

const told: readonly ToldTable[] = [
  { table: 'issue', type: 'Issue' },
  ...['issue_clock', 'issue_outcome', 'issue_support', 'handover'].map((table) => ({
    table,
    type: 'Issue',
    partOf: { table: 'issue', column: 'issue_id' },
  })),
  { table: 'project', type: 'Issue', linkedTo: { table: 'issue', column: 'issue_ids' } },
];

/** An issue tells when something of it changes: its own row, what happens to it, and which projects take it up. */
export class IssueChanges1764000000001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await createChangeTriggers(runner, told);
  }

  async down(runner: QueryRunner): Promise<void> {
    await dropChangeTriggers(runner, told);
  }
}
