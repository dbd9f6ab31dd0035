import type { MigrationInterface, QueryRunner } from 'typeorm';
import { claimIndexes } from '@courtyard/shared/claim/claim-table';
import { conditionIndexes } from '@courtyard/shared/condition/condition-table';
import { pledgeIndexes } from '@courtyard/shared/pledge/pledge-table';
import { createListIndexes, dropListIndexes, type ListIndexes } from '@courtyard/shared/list/list-indexes';

/** What the lists are filtered and ordered by. */
const indexes: ListIndexes = {
  owner_unit_resource: {
    equal: ['place_id', 'owner_id', 'state'],
    sorted: ['capacity'],
    several: ['availability'],
  },
  asset_record: { equal: ['place_id', 'built_to'], sorted: ['built_from', 'area_m2'] },
  entrustment: {
    equal: ['place_id', 'from_id', 'to_id', 'state', 'valid_to'],
    sorted: ['valid_from'],
    several: ['scope'],
  },
  owner_work: {
    equal: ['place_id', 'owner_id', 'matter_code', 'project_id', 'kind', 'state', 'hazard_state'],
    sorted: ['valid_from'],
  },
  title: { equal: ['place_id', 'owner_id', 'tenure'], sorted: ['valid_from'] },
  transfer: { equal: ['place_id', 'matter_code', 'from_id', 'to_id', 'state'], sorted: ['effective_on'] },
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
