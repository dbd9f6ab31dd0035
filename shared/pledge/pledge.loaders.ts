import type { DataSource } from 'typeorm';
import type { RowRule } from '../database/row-rule';
import { createListLoader } from '../list/list-loader';
import { createRowsLoader } from '../list/row-loader';
import { everyRow } from '../database/row-rule';
import { PledgeEntity, pledgeList } from './pledge.entity';

/** Readers of a stakeholder's pledges; the inputs feed the coverage of a project, whoever asks. */
export function createPledgeLoaders(dataSource: DataSource, rule: RowRule) {
  return {
    pledges: createListLoader({ dataSource, description: pledgeList, rule }),
    pledgeInputsByProjectId: createRowsLoader(dataSource, PledgeEntity, everyRow, 'projectId'),
  };
}
