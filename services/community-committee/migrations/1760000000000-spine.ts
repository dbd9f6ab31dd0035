import type { MigrationInterface, QueryRunner } from 'typeorm';
import { createClaimTable } from '@courtyard/shared/claim/claim-table';
import { createConditionTable } from '@courtyard/shared/condition/condition-table';
import { createFactTable } from '@courtyard/shared/database/fact-table';
import { createWatermarkTable } from '@courtyard/shared/index-feed/follow';
import { createIndexTable } from '@courtyard/shared/index-feed/publish';
import { createPledgeTable } from '@courtyard/shared/pledge/pledge-table';
import { createPlaceReplica } from '@courtyard/shared/place-replica/place-replica';

/** Issues, compacts, figures and indicators, with the claims and conditions that residents state. */
export class Spine1760000000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await createFactTable(runner, {
      name: 'issue',
      time: 'occurrence',
      columns: [
        'title_zh text NOT NULL',
        'title_en text',
        'matter_code text NOT NULL',
        'place_id text NOT NULL',
        'state text NOT NULL',
        'channel text',
        'demander_kind text',
      ],
    });
    await createFactTable(runner, {
      name: 'self_governance_compact',
      time: 'period',
      columns: [
        'place_id text NOT NULL',
        'holder_ids text[] NOT NULL',
        'scope text[] NOT NULL',
        'duty_zh text NOT NULL',
        'duty_en text NOT NULL',
      ],
    });
    await createFactTable(runner, {
      name: 'population_figure',
      time: 'period',
      columns: [
        'place_id text NOT NULL',
        'kind text NOT NULL',
        'value integer NOT NULL CHECK (value >= 0)',
        `precision text NOT NULL CHECK (precision IN ('EXACT', 'AT_LEAST', 'APPROXIMATE'))`,
        'as_of date',
      ],
    });
    await createFactTable(runner, {
      name: 'place_note',
      time: 'period',
      columns: ['place_id text NOT NULL', 'location_hint_zh text NOT NULL', 'location_hint_en text NOT NULL'],
      indexes: ['place_id'],
    });
    await createFactTable(runner, {
      name: 'indicator',
      time: 'period',
      columns: ['place_id text NOT NULL', 'code text NOT NULL', 'value integer NOT NULL CHECK (value >= 0)'],
    });
    await createClaimTable(runner);
    await createConditionTable(runner);
    await createPledgeTable(runner);
    await createPlaceReplica(runner);
    await createWatermarkTable(runner);
    await createIndexTable(runner);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      'DROP TABLE issue, self_governance_compact, population_figure, place_note, indicator, claim, condition, pledge, place_replica, place_ancestor, feed_watermark, index_entry',
    );
  }
}
