import { ClaimEntity } from '@courtyard/shared/claim/claim.entity';
import { ConditionEntity } from '@courtyard/shared/condition/condition.entity';
import { PledgeEntity } from '@courtyard/shared/pledge/pledge.entity';
import type { DatabaseDefinition } from '@courtyard/shared/database/connect';
import { AssetRecordEntity } from './asset/asset.entity';
import { EntrustmentEntity } from './entrustment/entrustment.entity';
import { MaintenanceFundEntity } from './fund/fund.entity';
import { Spine1760000000000 } from './migrations/1760000000000-spine';
import { Owners1761000000004 } from './migrations/1761000000004-owners';
import { ListIndexes1762000000000 } from './migrations/1762000000000-list-indexes';
import { OwnerUnitResourceEntity } from './owner-resource/owner-resource.entity';
import { OwnerWorkEntity } from './owner-work/owner-work.entity';
import { TitleEntity } from './title/title.entity';
import { TransferEntity } from './transfer/transfer.entity';

export const database: DatabaseDefinition = {
  entities: [
    TitleEntity,
    AssetRecordEntity,
    MaintenanceFundEntity,
    EntrustmentEntity,
    OwnerWorkEntity,
    TransferEntity,
    OwnerUnitResourceEntity,
    ClaimEntity,
    ConditionEntity,
    PledgeEntity,
  ],
  migrations: [Spine1760000000000, Owners1761000000004, ListIndexes1762000000000],
};
