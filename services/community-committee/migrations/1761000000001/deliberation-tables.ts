import type { QueryRunner } from 'typeorm';
import { createFactTable } from '@courtyard/shared/database/fact-table';

/** How people meet and decide: forums, rules, deliberations, meetings and their numbers. */
export async function createDeliberationTables(runner: QueryRunner): Promise<void> {
  await createFactTable(runner, {
    name: 'forum',
    time: 'period',
    columns: [
      'place_id text NOT NULL',
      'convener_id text NOT NULL',
      'level text NOT NULL',
      'moved_down boolean NOT NULL',
      'method text NOT NULL',
      'participants text[] NOT NULL',
    ],
  });
  await createFactTable(runner, {
    name: 'deliberation_rule_set',
    time: 'period',
    columns: [
      'code text NOT NULL',
      'name_zh text NOT NULL',
      'name_en text NOT NULL',
      'is_template boolean NOT NULL',
      'participants text[] NOT NULL',
      'electorate text',
      'measures text[] NOT NULL',
      'quorum_numerator integer CHECK (quorum_numerator >= 0)',
      'quorum_denominator integer CHECK (quorum_denominator > 0)',
      'majority_numerator integer CHECK (majority_numerator >= 0)',
      'majority_denominator integer CHECK (majority_denominator > 0)',
      'majority_includes_bound boolean',
      'majority_of text',
      'steps jsonb NOT NULL',
    ],
  });
  await createFactTable(runner, {
    name: 'deliberation',
    time: 'period',
    columns: [
      'title_zh text NOT NULL',
      'title_en text NOT NULL',
      'place_id text NOT NULL',
      'concerns_zh text[] NOT NULL',
      'concerns_en text[] NOT NULL',
      'forum_levels text[] NOT NULL',
      'participants text[] NOT NULL',
      'method text',
      'options jsonb NOT NULL',
      'state text NOT NULL',
      'rule_set_id text',
      'rule_set_source text',
      'decided_on date',
      'outcome text',
      'unanimous boolean',
      'counts jsonb',
    ],
  });
  await createMeetingTables(runner);
}

async function createMeetingTables(runner: QueryRunner): Promise<void> {
  await createFactTable(runner, {
    name: 'meeting',
    time: 'occurrence',
    columns: [
      'title_zh text NOT NULL',
      'title_en text NOT NULL',
      'kind text NOT NULL',
      'level text',
      'body_id text NOT NULL',
      'place_id text NOT NULL',
      'topics_zh text[] NOT NULL',
      'topics_en text[] NOT NULL',
      'deliberation_id text',
      'attending_ids text[] NOT NULL',
      'headcount integer CHECK (headcount >= 0)',
    ],
  });
  await createFactTable(runner, {
    name: 'meeting_tally',
    time: 'period',
    columns: [
      'kinds text[] NOT NULL CHECK (cardinality(kinds) > 0)',
      'level text',
      'body_id text NOT NULL',
      'place_id text NOT NULL',
      'topics_zh text[] NOT NULL',
      'topics_en text[] NOT NULL',
      'deliberation_id text',
      'survey_id text',
      'value integer NOT NULL CHECK (value >= 0)',
      `precision text NOT NULL CHECK (precision IN ('EXACT', 'AT_LEAST', 'APPROXIMATE'))`,
      'as_of date',
      'within_months integer CHECK (within_months > 0)',
    ],
  });
}
