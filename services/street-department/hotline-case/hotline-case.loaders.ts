import DataLoader from 'dataloader';
import type { DataSource } from 'typeorm';
import { groupedByKey } from '@courtyard/shared/batch';
import type { RowRule } from '@courtyard/shared/database/row-rule';
import { createListLoader } from '@courtyard/shared/list/list-loader';
import { createRowLoader, createRowsLoader } from '@courtyard/shared/list/row-loader';
import { HotlineCaseEntity, hotlineCaseList } from './hotline-case.entity';

export interface CaseCount {
  readonly matterCode: string;
  readonly cases: number;
}

export function createHotlineCaseLoaders(dataSource: DataSource, rule: RowRule) {
  return {
    hotlineCaseById: createRowLoader(dataSource, HotlineCaseEntity, rule),
    hotlineCasesByIssueId: createRowsLoader(dataSource, HotlineCaseEntity, rule, 'issueId'),
    hotlineCases: createListLoader({ dataSource, description: hotlineCaseList, rule }),
    hotlineCaseCountsByPlaceId: new DataLoader<string, CaseCount[]>((placeIds) =>
      countCases(dataSource, placeIds),
    ),
  };
}

/** Counts are for everybody, so that no rule of rows stands here; whoever shows them makes them coarse. */
async function countCases(dataSource: DataSource, placeIds: readonly string[]): Promise<CaseCount[][]> {
  const counts = await dataSource.query<Array<CaseCount & { asked: string }>>(
    `SELECT pair.ancestor_id AS asked, matter_code AS "matterCode", count(*)::int AS cases
       FROM hotline_case JOIN place_ancestor AS pair USING (place_id)
      WHERE pair.ancestor_id = ANY($1)
      GROUP BY 1, 2 ORDER BY 1, 2`,
    [placeIds],
  );
  return groupedByKey(placeIds, counts, ({ asked }) => asked);
}
