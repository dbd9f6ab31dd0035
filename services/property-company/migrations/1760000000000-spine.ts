import type { MigrationInterface, QueryRunner } from 'typeorm';
import { createClaimTable } from '@courtyard/shared/claim/claim-table';
import { createConditionTable } from '@courtyard/shared/condition/condition-table';
import { createFactTable } from '@courtyard/shared/database/fact-table';
import { createWatermarkTable } from '@courtyard/shared/index-feed/follow';
import { createIndexTable } from '@courtyard/shared/index-feed/publish';
import { createPledgeTable } from '@courtyard/shared/pledge/pledge-table';
import { createPlaceReplica } from '@courtyard/shared/place-replica/place-replica';

/** Contracts, with the claims that follow from them and the conditions the companies state. */
export class Spine1760000000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await createFactTable(runner, {
      name: 'service_contract',
      time: 'period',
      columns: [
        'company_id text NOT NULL',
        'place_id text NOT NULL',
        'scope text[] NOT NULL',
        'levels jsonb',
        'fee_model text',
        'ended_by date',
        'terminated_reason text',
      ],
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
      'DROP TABLE service_contract, claim, condition, pledge, place_replica, place_ancestor, feed_watermark, index_entry',
    );
  }
}
