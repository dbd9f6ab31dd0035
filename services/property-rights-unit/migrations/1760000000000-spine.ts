import type { MigrationInterface, QueryRunner } from 'typeorm';
import { createClaimTable } from '@courtyard/shared/claim/claim-table';
import { createConditionTable } from '@courtyard/shared/condition/condition-table';
import { createFactTable } from '@courtyard/shared/database/fact-table';
import { createWatermarkTable } from '@courtyard/shared/index-feed/follow';
import { createIndexTable } from '@courtyard/shared/index-feed/publish';
import { createPledgeTable } from '@courtyard/shared/pledge/pledge-table';
import { createPlaceReplica } from '@courtyard/shared/place-replica/place-replica';

/** Titles, built substance and funds, with the claims and conditions the owners state. */
export class Spine1760000000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await createFactTable(runner, {
      name: 'title',
      time: 'period',
      columns: ['place_id text NOT NULL', 'owner_id text NOT NULL', 'share text', 'tenure text NOT NULL'],
    });
    await createFactTable(runner, {
      name: 'asset_record',
      time: 'period',
      columns: [
        'place_id text NOT NULL',
        'built_from integer',
        'built_to integer',
        'built_precision text',
        'area_m2 double precision CHECK (area_m2 >= 0)',
        'floors integer',
        'units_total integer',
        'CHECK (built_to >= built_from)',
      ],
    });
    await createFactTable(runner, {
      name: 'maintenance_fund',
      time: 'period',
      columns: [
        'place_id text NOT NULL',
        'holder_id text NOT NULL',
        'state text NOT NULL',
        'balance_fen bigint',
        'lock_reason text',
      ],
      indexes: ['place_id', 'holder_id'],
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
      'DROP TABLE title, asset_record, maintenance_fund, claim, condition, pledge, place_replica, place_ancestor, feed_watermark, index_entry',
    );
  }
}
