import type { DataSource } from 'typeorm';
import type { RowRule } from '@courtyard/shared/database/row-rule';
import { createListLoader } from '@courtyard/shared/list/list-loader';
import { createRowLoader } from '@courtyard/shared/list/row-loader';
import { DeliberationRuleSetEntity, ruleSetList } from './rule-set.entity';

export function createRuleSetLoaders(dataSource: DataSource, rule: RowRule) {
  return {
    ruleSetById: createRowLoader(dataSource, DeliberationRuleSetEntity, rule),
    ruleSets: createListLoader({ dataSource, description: ruleSetList, rule }),
  };
}
