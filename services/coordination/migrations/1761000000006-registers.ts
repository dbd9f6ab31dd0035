import type { MigrationInterface, QueryRunner } from 'typeorm';
import { createFactTable } from '@courtyard/shared/database/fact-table';

/** Seats and the rules about them, mechanisms, policy documents, figures of the city; what organizations are for. */
export class Registers1761000000006 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await createCommitteeTables(runner);
    await createPolicyTables(runner);
    await createFactTable(runner, {
      name: 'city_figure',
      time: 'period',
      columns: [
        'code text NOT NULL',
        'place_id text NOT NULL',
        'value integer NOT NULL CHECK (value >= 0)',
        'precision text NOT NULL',
        'as_of date',
        `coverage text CHECK (coverage IN ('ALL', 'PARTIAL'))`,
      ],
      indexes: ['place_id, code'],
    });
    await runner.query('ALTER TABLE organization ADD COLUMN level text, ADD COLUMN functions text[]');
    await createRequestView(runner);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP VIEW organization_request');
    await runner.query('DROP INDEX index_row_demander');
    await runner.query('ALTER TABLE organization DROP COLUMN level, DROP COLUMN functions');
    await runner.query(
      'DROP TABLE city_figure, policy_document, cooperation_mechanism, committee_membership, committee_seat_rule',
    );
  }
}

async function createCommitteeTables(runner: QueryRunner): Promise<void> {
  await createFactTable(runner, {
    name: 'committee_seat_rule',
    time: 'period',
    columns: [
      'seat text NOT NULL',
      'committee_kinds text[]',
      'level text',
      'part_time boolean',
      'member_kinds text[]',
      'member_role text',
      'party_member boolean',
      'qualification_zh text',
      'qualification_en text',
      'nominator_kinds text[]',
      'procedure text',
      'policy_id text',
    ],
  });
  await createFactTable(runner, {
    name: 'committee_membership',
    time: 'period',
    columns: [
      'committee_id text NOT NULL',
      'seat text NOT NULL',
      'organization_id text',
      'role text',
      'nominated_by_id text',
      'procedure text',
      `state text NOT NULL CHECK (state IN ('NOMINATED', 'PROCEDURE_PENDING', 'SEATED', 'ENDED'))`,
    ],
  });
}

async function createPolicyTables(runner: QueryRunner): Promise<void> {
  await createFactTable(runner, {
    name: 'cooperation_mechanism',
    time: 'period',
    columns: [
      'kind text NOT NULL',
      'name_zh text NOT NULL',
      'name_en text',
      'place_id text NOT NULL',
      'party_count integer CHECK (party_count > 1)',
      'party_ids text[] NOT NULL',
      `parties_completeness text CHECK (parties_completeness IN ('COMPLETE', 'OPEN'))`,
      'brought_in_ids text[] NOT NULL',
      `brought_in_completeness text CHECK (brought_in_completeness IN ('COMPLETE', 'OPEN'))`,
    ],
  });
  await createFactTable(runner, {
    name: 'policy_document',
    time: 'period',
    columns: [
      'title_zh text NOT NULL',
      'title_en text',
      'place_id text NOT NULL',
      'issuer_ids text[] NOT NULL',
      `state text NOT NULL CHECK (state IN ('DRAFTING', 'IN_FORCE', 'REPEALED'))`,
      'topics text[] NOT NULL',
    ],
  });
}

/** What organizations ask for: demands of which the index knows who made them. */
async function createRequestView(runner: QueryRunner): Promise<void> {
  await runner.query(`CREATE VIEW organization_request AS
    SELECT id, place AS place_id, facets ->> 'demanderId' AS demander_id
      FROM index_row WHERE typename = 'Issue' AND facets ->> 'demanderId' IS NOT NULL`);
  await runner.query(`CREATE INDEX index_row_demander ON index_row (typename, (facets ->> 'demanderId'))`);
}
