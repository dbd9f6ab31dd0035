import type { MigrationInterface, QueryRunner } from 'typeorm';
import { createFactTable } from '@courtyard/shared/database/fact-table';
import { createResourceTable } from '@courtyard/shared/resource/resource-table';

const precision = (column: string) =>
  `${column} text CHECK (${column} IN ('EXACT', 'AT_LEAST', 'APPROXIMATE'))`;
const completeness = (column: string) => `${column} text CHECK (${column} IN ('COMPLETE', 'OPEN'))`;
const count = (column: string) => `${column} integer CHECK (${column} >= 0)`;

/** What a community has and does: resources and their ledgers, roles, bodies, activities, wishes, parking. */
export class CommunityResources1761000000002 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await createResourceTables(runner);
    await createPeopleTables(runner);
    await createDoingTables(runner);
    await createParkingTables(runner);
    await runner.query('ALTER TABLE indicator ADD COLUMN window_years integer CHECK (window_years > 0)');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE indicator DROP COLUMN window_years');
    await runner.query(
      `DROP TABLE resource_ledger, resource_listing, community_resource, role_headcount, self_governance_body,
         report_in, report_in_rule, activity, facility_record, wish, parking_scheme, parking_agreement`,
    );
  }
}

async function createResourceTables(runner: QueryRunner): Promise<void> {
  await createFactTable(runner, {
    name: 'resource_ledger',
    time: 'period',
    columns: [
      'place_id text NOT NULL',
      'keeper_id text NOT NULL',
      'admits text[] NOT NULL',
      'kinds text[] NOT NULL',
      `${completeness('kinds_completeness')} NOT NULL`,
    ],
  });
  await createFactTable(runner, {
    name: 'resource_listing',
    time: 'period',
    columns: [
      'ledger_id text NOT NULL',
      'title_zh text NOT NULL',
      'title_en text NOT NULL',
      'kind text NOT NULL',
      'origin text NOT NULL',
      count('total'),
      precision('total_precision'),
      'as_of date',
      `${completeness('completeness')} NOT NULL`,
    ],
    indexes: ['ledger_id'],
  });
  await createResourceTable(runner, {
    name: 'community_resource',
    columns: [
      'subtype text NOT NULL',
      'units integer NOT NULL CHECK (units > 0)',
      `${precision('units_precision')} NOT NULL`,
      'as_of date',
      'organization_id text',
      'service_areas text[]',
      count('headcount'),
      'exclusive boolean',
      'ledger_id text',
    ],
  });
}

async function createPeopleTables(runner: QueryRunner): Promise<void> {
  await createFactTable(runner, {
    name: 'role_headcount',
    time: 'period',
    columns: [
      'place_id text NOT NULL',
      'roles text[] NOT NULL',
      count('total'),
      precision('total_precision'),
      count('party_members'),
      precision('party_members_precision'),
      'as_of date',
      'split jsonb',
    ],
  });
  await createFactTable(runner, {
    name: 'self_governance_body',
    time: 'period',
    columns: [
      'place_id text NOT NULL',
      'organization_id text NOT NULL',
      'kind text NOT NULL',
      'established_by_id text',
      'members text[] NOT NULL',
    ],
  });
  await createFactTable(runner, {
    name: 'report_in',
    time: 'period',
    columns: [
      'kind text NOT NULL',
      'place_id text NOT NULL',
      count('registered'),
      precision('registered_precision'),
      count('active'),
      'as_of date',
    ],
  });
  await createFactTable(runner, {
    name: 'report_in_rule',
    time: 'period',
    columns: ['kind text NOT NULL', 'place_kinds text[] NOT NULL', 'place_id text NOT NULL'],
    indexes: ['kind', 'place_id'],
  });
}

async function createDoingTables(runner: QueryRunner): Promise<void> {
  await createFactTable(runner, {
    name: 'activity',
    time: 'period',
    columns: [
      'kind text NOT NULL',
      'title_zh text NOT NULL',
      'title_en text NOT NULL',
      'place_id text NOT NULL',
      'organizer_id text',
      'participants text[] NOT NULL',
      completeness('participants_completeness'),
      count('count'),
      precision('count_precision'),
      'as_of date',
      'frequency text',
      count('times_per_year'),
    ],
  });
  await createFactTable(runner, {
    name: 'facility_record',
    time: 'period',
    columns: [
      'place_id text NOT NULL',
      'facility text NOT NULL',
      'condition text NOT NULL',
      'window_years integer CHECK (window_years > 0)',
    ],
  });
  await createFactTable(runner, {
    name: 'wish',
    time: 'occurrence',
    columns: [
      'category text NOT NULL',
      'summary_zh text NOT NULL',
      'summary_en text',
      'place_id text NOT NULL',
      'state text NOT NULL',
      'claimed_by_id text',
      'due_on date',
    ],
  });
}

async function createParkingTables(runner: QueryRunner): Promise<void> {
  await createFactTable(runner, {
    name: 'parking_scheme',
    time: 'period',
    columns: [
      'place_id text NOT NULL',
      'kind text NOT NULL',
      'state text NOT NULL',
      'committee_id text',
      count('spaces'),
      precision('spaces_precision'),
      'as_of date',
      'orderly boolean',
    ],
  });
  await createFactTable(runner, {
    name: 'parking_agreement',
    time: 'period',
    columns: [
      'place_id text NOT NULL',
      'partner_ids text[] NOT NULL',
      'basis text NOT NULL',
      'adds_spaces boolean',
      count('added_spaces'),
      precision('added_spaces_precision'),
      'as_of date',
    ],
  });
}
