import type { DataSource } from 'typeorm';
import type { RowRule } from '@courtyard/shared/database/row-rule';
import { createListLoader } from '@courtyard/shared/list/list-loader';
import { createRowLoader } from '@courtyard/shared/list/row-loader';
import { RateResultEntity, rateResultList } from './rate-result.entity';
import { RateSchemeEntity, rateSchemeList } from './rate-scheme.entity';

export function createRateLoaders(dataSource: DataSource, rule: RowRule) {
  return {
    rateResultById: createRowLoader(dataSource, RateResultEntity, rule),
    rateResults: createListLoader({ dataSource, description: rateResultList, rule }),
    rateSchemeById: createRowLoader(dataSource, RateSchemeEntity, rule),
    rateSchemes: createListLoader({ dataSource, description: rateSchemeList, rule }),
  };
}
