import type { DataSource } from 'typeorm';
import type { RowRule } from '@courtyard/shared/database/row-rule';
import { createListLoader } from '@courtyard/shared/list/list-loader';
import { createRowLoader } from '@courtyard/shared/list/row-loader';
import { BoundarySurveyEntity, boundarySurveyList } from './boundary-survey.entity';

export function createBoundarySurveyLoaders(dataSource: DataSource, rule: RowRule) {
  return {
    boundarySurveyById: createRowLoader(dataSource, BoundarySurveyEntity, rule),
    boundarySurveys: createListLoader({ dataSource, description: boundarySurveyList, rule }),
  };
}
