import type { MigrationInterface, QueryRunner } from 'typeorm';
import {
  createChangeTriggers,
  dropChangeTriggers,
  type ToldTable,
} from '@courtyard/shared/service/streams/change-triggers';

const told: readonly ToldTable[] = [
  { table: 'whistle', type: 'Whistle' },
  { table: 'whistle_response', type: 'Whistle', partOf: { table: 'whistle', column: 'whistle_id' } },
];

/** A whistle tells when something of it changes: its own row, or what one of those does whom it calls. */
export class WhistleChanges1764000000001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await createChangeTriggers(runner, told);
  }

  async down(runner: QueryRunner): Promise<void> {
    await dropChangeTriggers(runner, told);
  }
}
