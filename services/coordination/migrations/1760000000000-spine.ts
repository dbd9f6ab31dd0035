import type { MigrationInterface, QueryRunner } from 'typeorm';
import { createFactTable } from '@courtyard/shared/database/fact-table';
import { createWatermarkTable } from '@courtyard/shared/index-feed/follow';
import { createIndexTable } from '@courtyard/shared/index-feed/publish';
import { createAncestorTable } from '@courtyard/shared/place-replica/place-replica';

/** The registers: places, organizations, matters, documents; and the index that others read. */
export class Spine1760000000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await createFactTable(runner, {
      name: 'place',
      time: 'period',
      columns: [
        'kind text NOT NULL',
        'name_zh text NOT NULL',
        'name_en text',
        `aliases text[] NOT NULL DEFAULT '{}'`,
        'parent_id text',
        'straddles boolean NOT NULL DEFAULT false',
        'latitude double precision CHECK (latitude BETWEEN -90 AND 90)',
        'longitude double precision CHECK (longitude BETWEEN -180 AND 180)',
        `position_source text CHECK (position_source IN ('ARTICLE', 'PORTAL', 'REGULATION', 'LEDGER', 'SYNTHETIC'))`,
        'retired_at timestamptz(3)',
        'CHECK ((latitude IS NULL) = (longitude IS NULL) AND (latitude IS NULL) = (position_source IS NULL))',
      ],
    });
    await createAncestorTable(runner);
    await createFactTable(runner, {
      name: 'organization',
      time: 'period',
      columns: [
        'kind text NOT NULL',
        'name_zh text NOT NULL',
        'name_en text',
        'uscc text',
        'parent_id text',
        `territory_ids text[] NOT NULL DEFAULT '{}'`,
        'UNIQUE (tenant, uscc)',
      ],
    });
    await createFactTable(runner, {
      name: 'matter',
      time: 'period',
      columns: [
        'code text NOT NULL',
        'name_zh text NOT NULL',
        'name_en text NOT NULL',
        'parent_code text',
        'required_roles text[] NOT NULL',
        'applies_to text[] NOT NULL',
        'share_allowed boolean NOT NULL',
        'inherits_down boolean NOT NULL',
        'rank integer NOT NULL',
        'UNIQUE (tenant, code)',
      ],
    });
    await createFactTable(runner, {
      name: 'source_document',
      time: 'period',
      columns: [
        'kind text NOT NULL',
        'title_zh text NOT NULL',
        'title_en text',
        'publisher text',
        'author text',
        'published_on date',
        'figures_as_of date',
        'url text',
      ],
    });
    await createIndexTable(runner);
    await createWatermarkTable(runner);
    await createIndexRowTable(runner);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      'DROP TABLE index_row, feed_watermark, index_entry, place_ancestor, place, organization, matter, source_document',
    );
  }
}

/** What the stakeholders publish of their own things, gathered; a copy that can always be made anew. */
async function createIndexRowTable(runner: QueryRunner): Promise<void> {
  await runner.query(`CREATE TABLE index_row (
    tenant text NOT NULL,
    id text NOT NULL,
    source text NOT NULL,
    typename text NOT NULL,
    place text,
    facets jsonb NOT NULL,
    version integer NOT NULL,
    published_at timestamptz(3) NOT NULL,
    PRIMARY KEY (tenant, id)
  )`);
  for (const columns of ['id', 'typename, place', 'place', `typename, (facets ->> 'kind')`]) {
    await runner.query(`CREATE INDEX ON index_row (${columns})`);
  }
}
