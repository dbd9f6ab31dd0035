import type { MigrationInterface, QueryRunner } from 'typeorm';
import { createFactTable } from '@courtyard/shared/database/fact-table';

/** Resources of units without a service of their own; the index as one view, and what is read from it. */
export class JointAnswers1761000000007 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await createFactTable(runner, {
      name: 'partner_resource',
      time: 'period',
      columns: [
        'owner_id text NOT NULL',
        'place_id text NOT NULL',
        'kind text NOT NULL',
        'title_zh text NOT NULL',
        'title_en text',
        'state text',
        `availability text[] NOT NULL DEFAULT '{}'`,
        'matter_codes text[]',
        `serves_ids text[] NOT NULL DEFAULT '{}'`,
        'capacity integer CHECK (capacity > 0)',
        'opening_times jsonb',
        `list_completeness text CHECK (list_completeness IN ('COMPLETE', 'OPEN'))`,
      ],
      indexes: ['owner_id', 'place_id', 'kind'],
    });
    await createIndexedThing(runner);
    await createResourceView(runner);
    await createNearResourceView(runner);
    await createTitledThing(runner);
    await runner.query(`CREATE INDEX index_row_owner ON index_row (typename, (facets ->> 'ownerId'))`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP VIEW titled_thing, near_resource, resource, indexed_thing');
    await runner.query('DROP TABLE partner_resource');
    await runner.query('DROP INDEX index_row_owner');
  }
}

/** What the stakeholders published, and what coordination publishes itself. */
async function createIndexedThing(runner: QueryRunner): Promise<void> {
  await runner.query(`CREATE VIEW indexed_thing AS
    SELECT id, source, typename, place, facets, version, published_at FROM index_row
     UNION ALL
    SELECT id, 'coordination', typename, place, facets, version, published_at
      FROM index_entry WHERE NOT deleted`);
}

async function createResourceView(runner: QueryRunner): Promise<void> {
  await runner.query(`CREATE VIEW resource AS
    SELECT id, typename, version, place AS place_id, facets,
           facets ->> 'titleZh' AS title_zh,
           facets ->> 'titleEn' AS title_en,
           facets ->> 'resourceKind' AS kind,
           facets ->> 'ownerId' AS owner_id,
           facets ->> 'state' AS state,
           facets ->> 'sourceKind' AS source_kind,
           ${textArray('availability')} AS availability,
           ${textArray('serves')} AS serves_ids
      FROM indexed_thing
     WHERE typename IN (
       'CommunityResource', 'OwnerUnitResource', 'PropertyResource', 'StreetResource', 'PartnerResource')`);
}

/** Every resource seen from every place, to be asked for one place; meters on a sphere, null where one is unknown. */
async function createNearResourceView(runner: QueryRunner): Promise<void> {
  // No least(): it would take an unknown distance for the longest there is.
  await runner.query(`CREATE VIEW near_resource AS
    SELECT resource.*, here.id AS near_id,
           round(2 * 6371008.8 * CASE WHEN haversine < 1 THEN asin(sqrt(haversine))
                                      WHEN haversine >= 1 THEN pi() / 2 END)::integer AS distance_m
      FROM place here
      CROSS JOIN resource
      LEFT JOIN place there ON there.id = resource.place_id
      CROSS JOIN LATERAL (
        SELECT sin(radians(there.latitude - here.latitude) / 2) ^ 2
             + cos(radians(here.latitude)) * cos(radians(there.latitude))
               * sin(radians(there.longitude - here.longitude) / 2) ^ 2 AS haversine) AS arc`);
}

/** Everything that people know by a title or a name, with the places it belongs to. */
async function createTitledThing(runner: QueryRunner): Promise<void> {
  await runner.query(`CREATE VIEW titled_thing AS
    SELECT id, typename, facets ->> 'titleZh' AS title_zh, facets ->> 'titleEn' AS title_en,
           '{}'::text[] AS aliases, ARRAY[place] AS place_ids
      FROM indexed_thing
     WHERE facets ->> 'titleZh' IS NOT NULL AND typename NOT IN ('Place', 'Organization')
     UNION ALL
    SELECT id, 'Place', name_zh, name_en, aliases, ARRAY[id]
      FROM place WHERE visibility = 'PUBLIC' AND retired_at IS NULL
     UNION ALL
    SELECT id, 'Organization', name_zh, name_en, '{}'::text[], territory_ids
      FROM organization WHERE visibility = 'PUBLIC'`);
}

function textArray(facet: string): string {
  return `CASE WHEN jsonb_typeof(facets -> '${facet}') = 'array'
          THEN ARRAY(SELECT jsonb_array_elements_text(facets -> '${facet}')) ELSE '{}'::text[] END`;
}
