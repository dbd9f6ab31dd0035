import { claimList } from '@courtyard/shared/claim/claim.entity';
import { conditionList } from '@courtyard/shared/condition/condition.entity';
import { pledgeList } from '@courtyard/shared/pledge/pledge.entity';
import { withStatistics, type AnyList } from '@courtyard/shared/list/list-description';
import { relateLists } from '@courtyard/shared/list/related-lists';
import { commonIncomeList } from './common-income/common-income.entity';
import { contractList } from './contract/contract.entity';
import { feeStatList } from './fee-stat/fee-stat.entity';
import { staffCountList } from './staff-count/staff-count.entity';
import { workOrderList } from './work-order/work-order.entity';
import { propertyResourceList } from './property-resource/property-resource.entity';

/** Every list of this subgraph; the inputs and pages of its schema are made from them. */
export const lists: readonly AnyList[] = relateLists([
  propertyResourceList,
  commonIncomeList,
  contractList,
  feeStatList,
  staffCountList,
  workOrderList,
  withStatistics(claimList, 'contractClaimStats'),
  conditionList,
  withStatistics(pledgeList, 'companyPledgeStats'),
]);
