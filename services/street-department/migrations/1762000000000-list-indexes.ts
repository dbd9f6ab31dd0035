import type { MigrationInterface, QueryRunner } from 'typeorm';
import { claimIndexes } from '@courtyard/shared/claim/claim-table';
import { conditionIndexes } from '@courtyard/shared/condition/condition-table';
import { pledgeIndexes } from '@courtyard/shared/pledge/pledge-table';
import { createListIndexes, dropListIndexes, type ListIndexes } from '@courtyard/shared/list/list-indexes';

/** What the lists are filtered and ordered by. */
const indexes: ListIndexes = {
  street_resource: {
    equal: ['place_id', 'owner_id', 'state'],
    sorted: ['capacity'],
    several: ['availability'],
  },
  hazard_appraisal: {
    equal: ['place_id', 'appraiser_id', 'result', 'grade', 'treated'],
    sorted: ['treatment_due', 'occurred_at'],
  },
  boundary_survey: { equal: ['place_id', 'belongs_to_id'], sorted: ['occurred_at'] },
  campaign: {
    equal: ['place_id', 'kind', 'name_zh', 'name_en'],
    sorted: ['valid_from'],
    text: ['name_zh', 'name_en'],
  },
  place_classification: { equal: ['class'], sorted: ['place_id'] },
  enforcement_case: { equal: ['place_id', 'matter_code', 'enforcer_id', 'state'], sorted: ['occurred_at'] },
  escalation_rule: { equal: ['place_id', 'level', 'reported_to_id'], sorted: ['valid_from'] },
  grid_cell_facts: { equal: ['place_id', 'force_id', 'levels'], sorted: ['level'] },
  hotline_case: { equal: ['place_id', 'matter_code', 'issue_id', 'urgency'], sorted: ['occurred_at'] },
  mandate: { equal: ['place_id', 'organization_id', 'role'], sorted: ['valid_from'] },
  rate_result: { equal: ['organization_id', 'scheme_id', 'valid_to'], sorted: ['valid_from'] },
  rate_scheme: {
    equal: ['name_zh', 'name_en', 'valid_to'],
    sorted: ['valid_from'],
    text: ['name_zh', 'name_en'],
  },
  recognition: {
    equal: ['place_id', 'area_id', 'scheme_zh', 'scheme_en'],
    sorted: ['year'],
    text: ['scheme_zh', 'scheme_en'],
  },
  subsidy: { equal: ['place_id', 'giver_id'], sorted: ['occurred_at'] },
  whistle: {
    equal: ['place_id', 'issuer_id', 'matter_code', 'issue_id', 'category', 'mechanism', 'state'],
    sorted: ['occurred_at'],
  },
  whistle_authority: { equal: ['place_id', 'level', 'effect', 'valid_to'], sorted: ['valid_from'] },
  whistle_limit: { equal: ['place_id', 'valid_to'], sorted: ['valid_from'] },
  whistle_response: {
    equal: ['whistle_id', 'responder_id', 'state'],
    sorted: ['sign_by', 'report_in_by', 'occurred_at', 'signed_at', 'reported_in_at', 'done_at'],
  },
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
