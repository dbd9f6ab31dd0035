import type { MigrationInterface, QueryRunner } from 'typeorm';
import { claimIndexes } from '@courtyard/shared/claim/claim-table';
import { conditionIndexes } from '@courtyard/shared/condition/condition-table';
import { pledgeIndexes } from '@courtyard/shared/pledge/pledge-table';
import { createListIndexes, dropListIndexes, type ListIndexes } from '@courtyard/shared/list/list-indexes';

/** What the lists are filtered and ordered by. */
const indexes: ListIndexes = {
  community_resource: {
    equal: ['place_id', 'owner_id', 'state', 'ledger_id', 'organization_id', 'subtype'],
    sorted: ['capacity'],
    several: ['availability', 'service_areas'],
  },
  activity: {
    equal: ['place_id', 'organizer_id', 'kind', 'frequency', 'times_per_year', 'valid_to'],
    sorted: ['valid_from', 'title_en'],
    text: ['title_en'],
  },
  self_governance_compact: { equal: ['place_id'] },
  deliberation: {
    equal: ['place_id', 'rule_set_id', 'state', 'outcome', 'unanimous'],
    sorted: ['decided_on'],
    several: ['forum_levels', 'participants'],
  },
  facility_record: { equal: ['place_id', 'facility', 'condition', 'window_years'], sorted: ['valid_from'] },
  population_figure: { equal: ['place_id', 'kind'], sorted: ['value', 'as_of'] },
  forum: { equal: ['place_id', 'level', 'method'], several: ['participants'] },
  role_headcount: { equal: ['place_id'], several: ['roles'] },
  indicator: { equal: ['place_id', 'code', 'value', 'window_years'], sorted: ['valid_from'] },
  issue: {
    equal: [
      'place_id',
      'matter_code',
      'ledger_id',
      'kind',
      'category',
      'level',
      'severity',
      'state',
      'channel',
      'demander_kind',
      'demander_id',
    ],
    sorted: ['bounce_count', 'occurred_at', 'rank', 'solved_at'],
  },
  demand_ledger: { equal: ['place_id', 'keeper_id', 'upkeep'] },
  meeting: { equal: ['place_id', 'body_id', 'deliberation_id', 'kind', 'level'], sorted: ['occurred_at'] },
  meeting_tally: {
    equal: ['place_id', 'body_id', 'deliberation_id', 'survey_id', 'level'],
    sorted: ['value'],
    several: ['kinds', 'topics_zh'],
  },
  parking_agreement: { equal: ['place_id'] },
  parking_scheme: { equal: ['place_id', 'committee_id', 'kind', 'state'] },
  project: {
    equal: ['place_id', 'deliberation_id', 'program_zh', 'kind', 'state', 'requires_deliberation'],
    sorted: ['valid_to', 'valid_from', 'budget_fen'],
    text: ['program_zh'],
    several: ['place_ids', 'partner_ids', 'issue_ids'],
  },
  report_in: { equal: ['place_id', 'kind'] },
  resource_ledger: { equal: ['place_id', 'keeper_id'] },
  issue_route: { equal: ['place_id', 'level'] },
  deliberation_rule_set: {
    equal: ['electorate', 'valid_to'],
    sorted: ['code', 'valid_from'],
    text: ['code'],
    several: ['participants'],
  },
  self_governance_body: { equal: ['place_id', 'organization_id', 'established_by_id', 'kind'] },
  service_level_policy: { equal: ['urgency', 'valid_to'], sorted: ['valid_from', 'hours'] },
  survey: { equal: ['place_id', 'method'], sorted: ['occurred_at'] },
  wish: { equal: ['place_id', 'claimed_by_id', 'category', 'state'], sorted: ['due_on', 'occurred_at'] },
  work: { equal: ['place_id', 'matter_code', 'project_id', 'state'] },
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
