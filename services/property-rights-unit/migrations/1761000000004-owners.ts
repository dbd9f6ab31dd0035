import type { MigrationInterface, QueryRunner } from 'typeorm';
import { createFactTable } from '@courtyard/shared/database/fact-table';
import { createLentResourceTable } from '@courtyard/shared/resource/resource-table';

/** What owners entrust, build and hand over, and what they lend. */
export class Owners1761000000004 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await createDutyTables(runner);
    await createFactTable(runner, {
      name: 'owner_work',
      time: 'period',
      columns: [
        'title_zh text NOT NULL',
        'title_en text',
        'owner_id text NOT NULL',
        'place_id text NOT NULL',
        'matter_code text NOT NULL',
        'kind text NOT NULL',
        'extent text',
        'state text NOT NULL',
        'project_id text',
        'hazard_title_zh text',
        'hazard_title_en text',
        'hazard_state text',
        'CHECK ((hazard_title_zh IS NULL) = (hazard_state IS NULL))',
        `CHECK (hazard_state IS DISTINCT FROM 'ELIMINATED' OR (kind = 'REPLACEMENT' AND state = 'COMPLETED'))`,
      ],
    });
    await createLentResourceTable(runner, 'owner_unit_resource');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE entrustment, transfer, owner_work, owner_unit_resource');
  }
}

async function createDutyTables(runner: QueryRunner): Promise<void> {
  await createFactTable(runner, {
    name: 'entrustment',
    time: 'period',
    columns: [
      'place_id text NOT NULL',
      'from_id text NOT NULL',
      'to_id text NOT NULL',
      'scope text[] NOT NULL',
      'state text NOT NULL',
      'CHECK (from_id <> to_id)',
      'CHECK (cardinality(scope) > 0)',
    ],
  });
  await createFactTable(runner, {
    name: 'transfer',
    time: 'occurrence',
    columns: [
      'title_zh text NOT NULL',
      'title_en text',
      'place_id text NOT NULL',
      'matter_code text NOT NULL',
      'from_id text',
      'to_id text',
      'effective_on date',
      'state text NOT NULL',
      'CHECK (from_id <> to_id)',
    ],
  });
}
