import { ClaimEntity } from '@courtyard/shared/claim/claim.entity';
import { ConditionEntity } from '@courtyard/shared/condition/condition.entity';
import { PledgeEntity } from '@courtyard/shared/pledge/pledge.entity';
import type { DatabaseDefinition } from '@courtyard/shared/database/connect';
import { AssetRecordEntity } from './asset/asset.entity';
import { MaintenanceFundEntity } from './fund/fund.entity';
import { Spine1760000000000 } from './migrations/1760000000000-spine';
import { TitleEntity } from './title/title.entity';

export const database: DatabaseDefinition = {
  entities: [
    TitleEntity,
    AssetRecordEntity,
    MaintenanceFundEntity,
    ClaimEntity,
    ConditionEntity,
    PledgeEntity,
  ],
  migrations: [Spine1760000000000],
};
