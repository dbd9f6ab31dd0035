import type { DataSource } from 'typeorm';
import type { RowRule } from '@courtyard/shared/database/row-rule';
import { createListLoader } from '@courtyard/shared/list/list-loader';
import { createRowLoader } from '@courtyard/shared/list/row-loader';
import { contractList, ServiceContractEntity } from './contract.entity';

export function createContractLoaders(dataSource: DataSource, rule: RowRule) {
  return {
    contractById: createRowLoader(dataSource, ServiceContractEntity, rule),
    contracts: createListLoader({ dataSource, description: contractList, rule }),
  };
}
