import type { MigrationInterface, QueryRunner } from 'typeorm';
import { createListIndexes, dropListIndexes, type ListIndexes } from '@courtyard/shared/list/list-indexes';

/** What the lists are filtered and ordered by. */
const indexes: ListIndexes = {
  city_figure: { equal: ['place_id', 'code', 'value'], sorted: ['as_of'] },
  committee_membership: {
    equal: ['committee_id', 'organization_id', 'nominated_by_id', 'seat', 'state', 'valid_to'],
    sorted: ['valid_from'],
  },
  committee_seat_rule: {
    equal: ['seat', 'level', 'part_time', 'valid_to'],
    sorted: ['valid_from'],
    several: ['committee_kinds', 'member_kinds'],
  },
  cooperation_mechanism: {
    equal: ['place_id', 'kind', 'name_zh', 'name_en'],
    sorted: ['valid_from'],
    text: ['name_zh', 'name_en'],
    several: ['party_ids', 'brought_in_ids'],
  },
  organization: {
    equal: ['kind', 'level', 'source_kind', 'name_zh', 'name_en'],
    text: ['name_zh', 'name_en'],
    several: ['functions', 'territory_ids'],
  },
  place: { equal: ['parent_id', 'kind', 'name_zh'], sorted: ['name_en'], text: ['name_zh', 'name_en'] },
  policy_document: {
    equal: ['place_id', 'title_zh', 'title_en', 'state'],
    sorted: ['valid_from'],
    text: ['title_zh', 'title_en'],
    several: ['topics', 'issuer_ids'],
  },
};

/** Every filter and order that the lists offer finds its rows by an index. Statistics know the kinds of places here as elsewhere. */
export class ListIndexes1762000000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await createListIndexes(runner, indexes);
    await runner.query('CREATE VIEW place_replica AS SELECT tenant, id, kind, version FROM place');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP VIEW place_replica');
    await dropListIndexes(runner, indexes);
  }
}
