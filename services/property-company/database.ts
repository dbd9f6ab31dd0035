import { ClaimEntity } from '@courtyard/shared/claim/claim.entity';
import { ConditionEntity } from '@courtyard/shared/condition/condition.entity';
import { PledgeEntity } from '@courtyard/shared/pledge/pledge.entity';
import type { DatabaseDefinition } from '@courtyard/shared/database/connect';
import { ServiceContractEntity } from './contract/contract.entity';
import { Spine1760000000000 } from './migrations/1760000000000-spine';

export const database: DatabaseDefinition = {
  entities: [ServiceContractEntity, ClaimEntity, ConditionEntity, PledgeEntity],
  migrations: [Spine1760000000000],
};
