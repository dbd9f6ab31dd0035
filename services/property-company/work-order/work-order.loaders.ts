import type { DataSource } from 'typeorm';
import type { RowRule } from '@courtyard/shared/database/row-rule';
import { createListLoader } from '@courtyard/shared/list/list-loader';
import { createRowLoader } from '@courtyard/shared/list/row-loader';
import { WorkOrderEntity, workOrderList } from './work-order.entity';

export function createWorkOrderLoaders(dataSource: DataSource, rule: RowRule) {
  return {
    workOrderById: createRowLoader(dataSource, WorkOrderEntity, rule),
    workOrders: createListLoader({ dataSource, description: workOrderList, rule }),
  };
}
