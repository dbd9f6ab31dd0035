import type { MigrationInterface, QueryRunner } from 'typeorm';
import { createFactTable } from '@courtyard/shared/database/fact-table';
import { createLentResourceTable } from '@courtyard/shared/resource/resource-table';

/** What companies do, with how many people, for what money, and what they lend. */
export class Operations1761000000005 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await createWorkTables(runner);
    await createMoneyTables(runner);
    await createLentResourceTable(runner, 'property_resource');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE work_order, staff_count, fee_stat, common_income, property_resource');
  }
}

async function createWorkTables(runner: QueryRunner): Promise<void> {
  await createFactTable(runner, {
    name: 'work_order',
    time: 'occurrence',
    columns: [
      'title_zh text NOT NULL',
      'title_en text',
      'place_id text NOT NULL',
      'matter_code text NOT NULL',
      'company_id text NOT NULL',
      'contract_id text',
      'issue_id text',
      'state text NOT NULL',
      'accepted_at timestamptz(3)',
      'done_at timestamptz(3)',
      'verified_by_id text',
      'reject_reason text',
      'scope_clause text',
      `CHECK (state <> 'REJECTED' OR scope_clause IS NOT NULL)`,
      'CHECK (verified_by_id <> company_id)',
    ],
  });
  await createFactTable(runner, {
    name: 'staff_count',
    time: 'period',
    columns: [
      'place_id text NOT NULL',
      'company_id text',
      'role text NOT NULL',
      'count integer CHECK (count >= 0)',
      'count_precision text',
      'as_of date',
      'CHECK ((count IS NULL) = (count_precision IS NULL))',
    ],
  });
}

async function createMoneyTables(runner: QueryRunner): Promise<void> {
  await createFactTable(runner, {
    name: 'fee_stat',
    time: 'period',
    columns: [
      'place_id text NOT NULL',
      'company_id text NOT NULL',
      'due_fen bigint CHECK (due_fen >= 0)',
      'paid_fen bigint CHECK (paid_fen >= 0)',
      'CHECK (paid_fen <= due_fen)',
    ],
  });
  await createFactTable(runner, {
    name: 'common_income',
    time: 'period',
    columns: [
      'place_id text NOT NULL',
      'company_id text NOT NULL',
      'contract_id text NOT NULL',
      'income_fen bigint CHECK (income_fen >= 0)',
      'spent_fen bigint CHECK (spent_fen >= 0)',
    ],
  });
}
