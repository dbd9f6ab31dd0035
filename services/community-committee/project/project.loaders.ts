import DataLoader from 'dataloader';
import type { DataSource } from 'typeorm';
import type { RowRule } from '@courtyard/shared/database/row-rule';
import { createListLoader } from '@courtyard/shared/list/list-loader';
import { createRowLoader, createRowsLoader } from '@courtyard/shared/list/row-loader';
import { ProjectEntity, projectList, type ProjectRow } from './project.entity';

export function createProjectLoaders(dataSource: DataSource, rule: RowRule) {
  return {
    projectById: createRowLoader(dataSource, ProjectEntity, rule),
    projectsByDeliberationId: createRowsLoader(dataSource, ProjectEntity, rule, 'deliberationId'),
    projectsByIssueId: new DataLoader<string, ProjectRow[]>((issueIds) =>
      readProjectsOfIssues({ dataSource, rule }, issueIds),
    ),
    projects: createListLoader({ dataSource, description: projectList, rule }),
  };
}

/** A project may address several issues, and an issue may be addressed by several projects. */
async function readProjectsOfIssues(
  { dataSource, rule }: { dataSource: DataSource; rule: RowRule },
  issueIds: readonly string[],
): Promise<ProjectRow[][]> {
  const projects = await dataSource
    .createQueryBuilder()
    .select('row')
    .from(ProjectEntity, 'row')
    .where(rule.sql, rule.parameters)
    .andWhere('row.issueIds && CAST(:issueIds AS text[])', { issueIds })
    .orderBy('row.id')
    .getMany();
  return issueIds.map((id) => projects.filter((project) => project.issueIds.includes(id)));
}
