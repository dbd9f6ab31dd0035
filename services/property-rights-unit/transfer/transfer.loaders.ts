import type { DataSource } from 'typeorm';
import type { RowRule } from '@courtyard/shared/database/row-rule';
import { createListLoader } from '@courtyard/shared/list/list-loader';
import { createRowLoader } from '@courtyard/shared/list/row-loader';
import { TransferEntity, transferList } from './transfer.entity';

export function createTransferLoaders(dataSource: DataSource, rule: RowRule) {
  return {
    transferById: createRowLoader(dataSource, TransferEntity, rule),
    transfers: createListLoader({ dataSource, description: transferList, rule }),
  };
}
