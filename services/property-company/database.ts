import { ClaimEntity } from '@courtyard/shared/claim/claim.entity';
import { ConditionEntity } from '@courtyard/shared/condition/condition.entity';
import { PledgeEntity } from '@courtyard/shared/pledge/pledge.entity';
import type { DatabaseDefinition } from '@courtyard/shared/database/connect';
import { CommonIncomeEntity } from './common-income/common-income.entity';
import { FeeStatEntity } from './fee-stat/fee-stat.entity';
import { PropertyResourceEntity } from './property-resource/property-resource.entity';
import { StaffCountEntity } from './staff-count/staff-count.entity';
import { WorkOrderEntity } from './work-order/work-order.entity';
import { ServiceContractEntity } from './contract/contract.entity';
import { Operations1761000000005 } from './migrations/1761000000005-operations';
import { Spine1760000000000 } from './migrations/1760000000000-spine';
import { ListIndexes1762000000000 } from './migrations/1762000000000-list-indexes';

export const database: DatabaseDefinition = {
  entities: [
    ServiceContractEntity,
    CommonIncomeEntity,
    FeeStatEntity,
    PropertyResourceEntity,
    StaffCountEntity,
    WorkOrderEntity,
    ClaimEntity,
    ConditionEntity,
    PledgeEntity,
  ],
  migrations: [Spine1760000000000, Operations1761000000005, ListIndexes1762000000000],
};
