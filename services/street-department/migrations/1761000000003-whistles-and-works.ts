import type { MigrationInterface, QueryRunner } from 'typeorm';
import { createFactTable } from '@courtyard/shared/database/fact-table';
import { createLentResourceTable } from '@courtyard/shared/resource/resource-table';

/** Whistles with their authorities, and what else the street knows: cases, rates, honors, money, the grid, borders, resources. */
export class WhistlesAndWorks1761000000003 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await createWhistleTables(runner);
    await createCaseTables(runner);
    await createRateTables(runner);
    await createPlaceTables(runner);
    await createLentResourceTable(runner, 'street_resource');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      `DROP TABLE whistle, whistle_response, whistle_authority, escalation_rule, enforcement_case, hotline_case,
         rate_scheme, rate_result, recognition, subsidy, grid_cell_facts, boundary_survey, campaign,
         street_resource`,
    );
  }
}

async function createWhistleTables(runner: QueryRunner): Promise<void> {
  await createFactTable(runner, {
    name: 'whistle',
    time: 'occurrence',
    columns: [
      'place_id text NOT NULL',
      'issuer_id text NOT NULL',
      'mechanism text NOT NULL',
      'category text',
      'matter_code text',
      'issue_id text',
      'state text NOT NULL',
    ],
  });
  await createFactTable(runner, {
    name: 'whistle_response',
    time: 'occurrence',
    columns: [
      'whistle_id text NOT NULL',
      'responder_id text NOT NULL',
      'state text NOT NULL',
      'signed_at timestamptz(3)',
      'reported_in_at timestamptz(3)',
      'done_at timestamptz(3)',
      'basis text',
      'UNIQUE (tenant, whistle_id, responder_id)',
      `CHECK (state NOT IN ('DECLINED', 'EXCUSED') OR basis IS NOT NULL)`,
    ],
  });
  await createFactTable(runner, {
    name: 'whistle_authority',
    time: 'period',
    columns: [
      'place_id text NOT NULL',
      'level text NOT NULL',
      'issuer_kinds text[] NOT NULL',
      'effect text NOT NULL',
      'responder_kinds text[] NOT NULL',
      'committee_members_only boolean NOT NULL DEFAULT false',
      'categories text[] NOT NULL',
      'inform_kinds text[] NOT NULL',
    ],
  });
  await createFactTable(runner, {
    name: 'escalation_rule',
    time: 'period',
    columns: [
      'place_id text NOT NULL',
      'level text NOT NULL',
      'steps text[] NOT NULL',
      'reported_to_id text NOT NULL',
    ],
  });
}

async function createCaseTables(runner: QueryRunner): Promise<void> {
  await createFactTable(runner, {
    name: 'enforcement_case',
    time: 'occurrence',
    columns: [
      'place_id text NOT NULL',
      'matter_code text NOT NULL',
      'enforcer_id text NOT NULL',
      'state text NOT NULL',
      'legal_basis text',
      'whistle_id text',
      'closed_at timestamptz(3)',
    ],
  });
  await createFactTable(runner, {
    name: 'hotline_case',
    time: 'occurrence',
    columns: [
      'number text NOT NULL',
      'place_id text NOT NULL',
      'matter_code text NOT NULL',
      'urgency text NOT NULL',
      'issue_id text',
      'UNIQUE (tenant, number)',
    ],
  });
}

async function createRateTables(runner: QueryRunner): Promise<void> {
  await createFactTable(runner, {
    name: 'rate_scheme',
    time: 'period',
    columns: [
      'name_zh text NOT NULL',
      'name_en text',
      ...['response', 'resolution', 'satisfaction'].map((rate) => `${rate}_weight double precision`),
    ],
  });
  await createFactTable(runner, {
    name: 'rate_result',
    time: 'period',
    columns: [
      'organization_id text NOT NULL',
      'scheme_id text NOT NULL',
      'assessed integer NOT NULL CHECK (assessed >= 0)',
      'responded integer NOT NULL CHECK (responded BETWEEN 0 AND assessed)',
      'called_back integer NOT NULL CHECK (called_back >= 0)',
      'solved integer NOT NULL CHECK (solved BETWEEN 0 AND called_back)',
      'satisfied integer NOT NULL CHECK (satisfied BETWEEN 0 AND called_back)',
      'excluded integer NOT NULL CHECK (excluded >= 0)',
      'exclusions jsonb',
      'rank integer CHECK (rank > 0)',
      'ranked_among integer CHECK (ranked_among > 0)',
      'CHECK (rank IS NULL OR rank <= ranked_among)',
    ],
  });
}

async function createPlaceTables(runner: QueryRunner): Promise<void> {
  await createFactTable(runner, {
    name: 'recognition',
    time: 'occurrence',
    columns: [
      'place_id text NOT NULL',
      'scheme_zh text NOT NULL',
      'scheme_en text',
      'area_id text NOT NULL',
      'cohort_size integer CHECK (cohort_size > 0)',
      'year integer',
    ],
  });
  await createFactTable(runner, {
    name: 'subsidy',
    time: 'occurrence',
    columns: [
      'place_id text NOT NULL',
      'kinds text[] NOT NULL',
      'are_all_kinds_named boolean NOT NULL',
      'work_ids text[] NOT NULL',
      'giver_id text',
      'amount_fen bigint CHECK (amount_fen >= 0)',
    ],
  });
  await runner.query('CREATE INDEX ON subsidy USING gin (work_ids)');
  await createFactTable(runner, {
    name: 'grid_cell_facts',
    time: 'period',
    columns: [
      'place_id text NOT NULL',
      'levels integer CHECK (levels > 0)',
      'level integer CHECK (level > 0)',
      'force_id text NOT NULL',
      'duty_zh text',
      'duty_en text',
      'CHECK (level <= levels)',
    ],
  });
  await createFactTable(runner, {
    name: 'boundary_survey',
    time: 'occurrence',
    columns: [
      'place_id text NOT NULL',
      'party_ids text[] NOT NULL',
      'belongs_to_id text',
      'finding_zh text NOT NULL',
      'finding_en text',
    ],
  });
  await createFactTable(runner, {
    name: 'campaign',
    time: 'period',
    columns: [
      'kind text NOT NULL',
      'name_zh text NOT NULL',
      'name_en text',
      'place_id text NOT NULL',
      'project_ids text[] NOT NULL',
    ],
  });
}
