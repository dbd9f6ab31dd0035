import type { QueryRunner } from 'typeorm';

interface FactTable {
  readonly name: string;
  /** Whether rows hold for a time or tell what happened. */
  readonly time: 'period' | 'occurrence';
  /** The table's own columns and constraints, as SQL. */
  readonly columns: readonly string[];
  /** Column lists of further indexes, as SQL. */
  readonly indexes?: readonly string[];
}

const timeColumns = {
  period: [
    'valid_from date',
    'valid_to date',
    `period_source text CHECK (period_source IN ('ARTICLE', 'PORTAL', 'REGULATION', 'LEDGER', 'SYNTHETIC'))`,
    'CHECK (valid_to >= valid_from)',
  ],
  occurrence: ['occurred_at timestamptz(3)'],
} as const;

/**
 * Creates a table of facts for a migration: the columns that every fact carries, then its own.
 * Released migrations rest on this form, so it is never changed; a new form gets a function of its own.
 */
export async function createFactTable(runner: QueryRunner, table: FactTable): Promise<void> {
  await runner.query(`CREATE TABLE ${table.name} (
    ${[
      'tenant text NOT NULL',
      'id text NOT NULL',
      'version integer NOT NULL DEFAULT 1 CHECK (version > 0)',
      `visibility text NOT NULL DEFAULT 'PUBLIC' CHECK (visibility IN ('PUBLIC', 'STAKEHOLDERS', 'TENANT', 'PERSON'))`,
      'recorded_at timestamptz(3) NOT NULL DEFAULT now()',
      `source_kind text NOT NULL CHECK (source_kind IN ('ARTICLE', 'PORTAL', 'REGULATION', 'LEDGER', 'SYNTHETIC'))`,
      'source_stated_by text NOT NULL',
      'source_document text',
      'source_passage text',
      ...timeColumns[table.time],
      ...table.columns,
      'PRIMARY KEY (tenant, id)',
    ].join(',\n    ')}
  )`);
  // Callers ask by id alone; the primary key begins with the tenant, so that rows can be spread by it.
  for (const columns of ['id', ...(table.indexes ?? [])]) {
    await runner.query(`CREATE INDEX ON ${table.name} (${columns})`);
  }
}
