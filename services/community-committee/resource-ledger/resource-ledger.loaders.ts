import type { DataSource } from 'typeorm';
import type { RowRule } from '@courtyard/shared/database/row-rule';
import { createListLoader } from '@courtyard/shared/list/list-loader';
import { createRowLoader, createRowsLoader } from '@courtyard/shared/list/row-loader';
import { ledgerList, ResourceLedgerEntity, ResourceListingEntity } from './resource-ledger.entity';

export function createResourceLedgerLoaders(dataSource: DataSource, rule: RowRule) {
  return {
    resourceLedgerById: createRowLoader(dataSource, ResourceLedgerEntity, rule),
    resourceLedgers: createListLoader({ dataSource, description: ledgerList, rule }),
    resourceListingsByLedgerId: createRowsLoader(dataSource, ResourceListingEntity, rule, 'ledgerId'),
  };
}
