import { ClaimEntity } from '@courtyard/shared/claim/claim.entity';
import { ConditionEntity } from '@courtyard/shared/condition/condition.entity';
import type { DatabaseDefinition } from '@courtyard/shared/database/connect';
import { ServiceContractEntity } from './contract/contract.entity';
import { Spine1760000000000 } from './migrations/1760000000000-spine';

export const database: DatabaseDefinition = {
  entities: [ServiceContractEntity, ClaimEntity, ConditionEntity],
  migrations: [Spine1760000000000],
};
