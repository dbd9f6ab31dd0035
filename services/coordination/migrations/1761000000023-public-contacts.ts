import type { MigrationInterface, QueryRunner } from 'typeorm';
import { createFactTable } from '@courtyard/shared/database/fact-table';

/** How offices can be reached by everybody. */
export class PublicContacts1761000000023 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await createFactTable(runner, {
      name: 'public_contact',
      time: 'period',
      columns: [
        'organization_id text NOT NULL',
        'phone text',
        'address_zh text',
        'address_en text',
        'opening_hours text',
        'CHECK (phone IS NOT NULL OR address_zh IS NOT NULL)',
      ],
      indexes: ['organization_id', 'valid_from'],
    });
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE public_contact');
  }
}
