import type { QueryRunner } from 'typeorm';
import { createFactTable } from '../database/fact-table';

interface ResourceTable {
  readonly name: string;
  /** The columns that only this class of owners has, as SQL. */
  readonly columns: readonly string[];
}

/** The table of one class of owners' resources, for a migration; never changed once released. */
export async function createResourceTable(
  runner: QueryRunner,
  { name, columns }: ResourceTable,
): Promise<void> {
  await createFactTable(runner, {
    name,
    time: 'period',
    columns: [
      'title_zh text NOT NULL',
      'title_en text',
      'kind text NOT NULL',
      'owner_id text NOT NULL',
      'place_id text NOT NULL',
      'availability text[] NOT NULL',
      'state text',
      'capacity integer CHECK (capacity >= 0)',
      'opening_hours text',
      ...columns,
    ],
  });
}

/** The table of the resources that a class of owners lends, for a migration; never changed once released. */
export async function createLentResourceTable(runner: QueryRunner, name: string): Promise<void> {
  await createResourceTable(runner, { name, columns: ['matter_codes text[]', 'terms text'] });
}
