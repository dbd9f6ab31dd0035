import type { QueryRunner } from 'typeorm';
import { createFactTable } from '@courtyard/shared/database/fact-table';

const sourceKinds = `('ARTICLE', 'PORTAL', 'REGULATION', 'LEDGER', 'SYNTHETIC')`;

const issueColumns = [
  ['kind', `text NOT NULL DEFAULT 'PROBLEM'`],
  ['title_source', `text CHECK (title_source IN ${sourceKinds})`],
  ['category', 'text'],
  ['rank', 'integer CHECK (rank > 0)'],
  ['level', 'text'],
  ['filing_source', `text CHECK (filing_source IN ${sourceKinds})`],
  ['severity', 'text'],
  ['analysis', 'jsonb'],
  ['demander_id', `text CHECK (demander_id IS NULL OR demander_kind = 'UNIT')`],
  ['ledger_id', 'text'],
  ['handler_ids', 'text[]'],
  ['bounce_count', 'integer CHECK (bounce_count >= 0)'],
  ['solved_at', 'timestamptz(3)'],
] as const;

/** What issues are filed under, beyond what they had at first. */
export async function widenIssues(runner: QueryRunner): Promise<void> {
  const added = issueColumns.map(([name, definition]) => `ADD COLUMN ${name} ${definition}`);
  await runner.query(`ALTER TABLE issue ${added.join(', ')}`);
  await runner.query('ALTER TABLE issue ALTER COLUMN kind DROP DEFAULT');
}

export async function takeBackIssueColumns(runner: QueryRunner): Promise<void> {
  const dropped = issueColumns.map(([name]) => `DROP COLUMN ${name}`);
  await runner.query(`ALTER TABLE issue ${dropped.join(', ')}`);
}

/** Lists of needs, the ways issues take, trends, and surveys with their findings. */
export async function createDemandTables(runner: QueryRunner): Promise<void> {
  await createFactTable(runner, {
    name: 'demand_ledger',
    time: 'period',
    columns: [
      'name_zh text NOT NULL',
      'name_en text NOT NULL',
      'place_id text NOT NULL',
      'keeper_id text NOT NULL',
      'channels text[] NOT NULL',
      'demander_kinds text[] NOT NULL',
      'collected_by_zh text',
      'collected_by_en text',
      'arrangements text[] NOT NULL',
      'upkeep text',
      'last_changed_on date',
    ],
  });
  await createFactTable(runner, {
    name: 'issue_route',
    time: 'period',
    columns: [
      'place_id text NOT NULL',
      'level text NOT NULL',
      'handler_ids text[] NOT NULL',
      'handlers_complete boolean NOT NULL',
    ],
  });
  await createFactTable(runner, {
    name: 'demand_trend',
    time: 'period',
    columns: [
      'place_id text NOT NULL',
      'subject text NOT NULL',
      'direction text NOT NULL',
      'change_value integer',
      'change_precision text',
    ],
    indexes: ['place_id'],
  });
  await createSurveyTables(runner);
}

async function createSurveyTables(runner: QueryRunner): Promise<void> {
  await createFactTable(runner, {
    name: 'survey',
    time: 'occurrence',
    columns: [
      'title_zh text NOT NULL',
      'title_en text NOT NULL',
      'method text NOT NULL',
      'place_id text NOT NULL',
      'conducted_by_id text NOT NULL',
      'respondents integer CHECK (respondents >= 0)',
      'respondents_precision text',
    ],
  });
  await createFactTable(runner, {
    name: 'survey_finding',
    time: 'occurrence',
    columns: [
      'survey_id text NOT NULL',
      'label_zh text NOT NULL',
      'label_en text NOT NULL',
      'position integer NOT NULL CHECK (position > 0)',
      'name_zh text',
      'name_en text',
      'count integer CHECK (count >= 0)',
      'count_precision text',
      'UNIQUE (tenant, survey_id, position)',
    ],
    indexes: ['survey_id'],
  });
}
