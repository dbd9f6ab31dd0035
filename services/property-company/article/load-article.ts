import type { EntityManager } from 'typeorm';
import { recordCommonIncome } from '../common-income/common-income.commands';
import { recordContract } from '../contract/contract.commands';
import { recordFeeStat } from '../fee-stat/fee-stat.commands';
import { listPropertyResource } from '../property-resource/property-resource.commands';
import { recordStaffCount } from '../staff-count/staff-count.commands';
import { recordWorkOrder } from '../work-order/work-order.commands';
import { contracts } from './contracts';
import { commonIncomes, feeStats, propertyResources, workOrders } from './demonstration';
import { staffCounts } from './staff';

/** Loads what the article tells of property companies, through the same functions that commands use. */
export async function loadArticle(manager: EntityManager): Promise<void> {
  for (const contract of contracts) await recordContract(manager, contract);
  for (const staff of staffCounts) await recordStaffCount(manager, staff);
  for (const { order, events } of workOrders) await recordWorkOrder(manager, order, events);
  for (const fees of feeStats) await recordFeeStat(manager, fees);
  for (const income of commonIncomes) await recordCommonIncome(manager, income);
  for (const resource of propertyResources) await listPropertyResource(manager, resource);
}
