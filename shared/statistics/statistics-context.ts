import type { DataSource } from 'typeorm';
import type { RowRule } from '../database/row-rule';

/** What the statistics of a service need of its context. */
export interface StatisticsContext {
  readonly dataSource: DataSource;
  readonly rule: RowRule;
  readonly loaders: object;
}
