import type { MigrationInterface, QueryRunner } from 'typeorm';
import { claimIndexes } from '@courtyard/shared/claim/claim-table';
import { conditionIndexes } from '@courtyard/shared/condition/condition-table';
import { pledgeIndexes } from '@courtyard/shared/pledge/pledge-table';
import { createListIndexes, dropListIndexes, type ListIndexes } from '@courtyard/shared/list/list-indexes';

/** What the lists are filtered and ordered by. */
const indexes: ListIndexes = {
  property_resource: {
    equal: ['place_id', 'owner_id', 'state'],
    sorted: ['capacity'],
    several: ['availability'],
  },
  common_income: { equal: ['place_id', 'company_id', 'contract_id', 'valid_to'], sorted: ['valid_from'] },
  service_contract: {
    equal: ['place_id', 'company_id', 'fee_model', 'valid_to'],
    sorted: ['valid_from'],
    several: ['scope'],
  },
  fee_stat: { equal: ['place_id', 'company_id', 'valid_to'], sorted: ['valid_from'] },
  staff_count: { equal: ['place_id', 'company_id', 'role', 'valid_to'], sorted: ['valid_from'] },
  work_order: {
    equal: ['place_id', 'company_id', 'matter_code', 'issue_id', 'contract_id', 'state'],
    sorted: ['occurred_at', 'done_at', 'accepted_at'],
  },
  ...claimIndexes,
  ...conditionIndexes,
  ...pledgeIndexes,
};

/** Every filter and order that the lists offer finds its rows by an index. */
export class ListIndexes1762000000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await createListIndexes(runner, indexes);
  }

  async down(runner: QueryRunner): Promise<void> {
    await dropListIndexes(runner, indexes);
  }
}
