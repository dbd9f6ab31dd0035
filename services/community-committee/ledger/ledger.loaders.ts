import type { DataSource } from 'typeorm';
import type { RowRule } from '@courtyard/shared/database/row-rule';
import { createListLoader } from '@courtyard/shared/list/list-loader';
import { createRowLoader } from '@courtyard/shared/list/row-loader';
import { DemandLedgerEntity, demandLedgerList } from './ledger.entity';

export function createLedgerLoaders(dataSource: DataSource, rule: RowRule) {
  return {
    demandLedgerById: createRowLoader(dataSource, DemandLedgerEntity, rule),
    demandLedgers: createListLoader({ dataSource, description: demandLedgerList, rule }),
  };
}
