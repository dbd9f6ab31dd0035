import type { DataSource } from 'typeorm';
import type { RowRule } from '@courtyard/shared/database/row-rule';
import { createListLoader } from '@courtyard/shared/list/list-loader';
import { createRowLoader, createRowsLoader } from '@courtyard/shared/list/row-loader';
import { ReportInEntity, reportInList, ReportInRuleEntity } from './report-in.entity';

export function createReportInLoaders(dataSource: DataSource, rule: RowRule) {
  return {
    reportInById: createRowLoader(dataSource, ReportInEntity, rule),
    reportIns: createListLoader({ dataSource, description: reportInList, rule }),
    reportInRulesByKind: createRowsLoader(dataSource, ReportInRuleEntity, rule, 'kind'),
  };
}
