import { createClaimLoaders } from '@courtyard/shared/claim/claim.loaders';
import { createConditionLoaders } from '@courtyard/shared/condition/condition.loaders';
import { createPledgeLoaders } from '@courtyard/shared/pledge/pledge.loaders';
import { createResourceLoaders } from '@courtyard/shared/resource/resource.loaders';
import { rowRule } from '@courtyard/shared/database/row-rule';
import { gatherLoaders } from '@courtyard/shared/service/gather-loaders';
import type { ContextParts } from '@courtyard/shared/service/service-definition';
import { createContractLoaders } from './contract/contract.loaders';
import { createCommonIncomeLoaders } from './common-income/common-income.loaders';
import { createFeeStatLoaders } from './fee-stat/fee-stat.loaders';
import { propertyResourceList } from './property-resource/property-resource.entity';
import { createStaffCountLoaders } from './staff-count/staff-count.loaders';
import { createWorkOrderLoaders } from './work-order/work-order.loaders';

const loadersOf = gatherLoaders(
  createContractLoaders,
  createCommonIncomeLoaders,
  createFeeStatLoaders,
  (dataSource, rule) => createResourceLoaders(dataSource, rule, propertyResourceList),
  createStaffCountLoaders,
  createWorkOrderLoaders,
  createClaimLoaders,
  createConditionLoaders,
  createPledgeLoaders,
);

export type Context = ReturnType<typeof createContext>;

/** One per request, so that no loader remembers rows for the next caller. */
export function createContext({ dataSource, viewer, tenants }: ContextParts) {
  const rule = rowRule(viewer, tenants);
  return { dataSource, viewer, rule, loaders: loadersOf(dataSource, rule) };
}
