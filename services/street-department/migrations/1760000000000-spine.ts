import type { MigrationInterface, QueryRunner } from 'typeorm';
import { createClaimTable } from '@courtyard/shared/claim/claim-table';
import { createConditionTable } from '@courtyard/shared/condition/condition-table';
import { createFactTable } from '@courtyard/shared/database/fact-table';
import { createWatermarkTable } from '@courtyard/shared/index-feed/follow';
import { createIndexTable } from '@courtyard/shared/index-feed/publish';
import { createPledgeTable } from '@courtyard/shared/pledge/pledge-table';
import { createPlaceReplica } from '@courtyard/shared/place-replica/place-replica';

/** Mandates, appraisals and classes, with the claims and conditions the street states. */
export class Spine1760000000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await createFactTable(runner, {
      name: 'mandate',
      time: 'period',
      columns: [
        'organization_id text NOT NULL',
        'place_id text NOT NULL',
        'matters text[] NOT NULL',
        'role text NOT NULL',
        'powers text[] NOT NULL',
        'legal_basis text',
      ],
    });
    await createFactTable(runner, {
      name: 'hazard_appraisal',
      time: 'occurrence',
      columns: [
        'place_id text NOT NULL',
        'appraiser_id text NOT NULL',
        'result text NOT NULL',
        'grade text',
        'advice text',
        'standard text',
      ],
    });
    await createFactTable(runner, {
      name: 'place_classification',
      time: 'period',
      columns: ['place_id text NOT NULL', 'class text NOT NULL'],
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
      'DROP TABLE mandate, hazard_appraisal, place_classification, claim, condition, pledge, place_replica, place_ancestor, feed_watermark, index_entry',
    );
  }
}
