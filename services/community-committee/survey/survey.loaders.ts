import type { DataSource } from 'typeorm';
import type { RowRule } from '@courtyard/shared/database/row-rule';
import { createListLoader } from '@courtyard/shared/list/list-loader';
import { createRowLoader, createRowsLoader } from '@courtyard/shared/list/row-loader';
import { SurveyFindingEntity } from './survey-finding.entity';
import { SurveyEntity, surveyList } from './survey.entity';

export function createSurveyLoaders(dataSource: DataSource, rule: RowRule) {
  return {
    surveyById: createRowLoader(dataSource, SurveyEntity, rule),
    findingsBySurveyId: createRowsLoader(dataSource, SurveyFindingEntity, rule, 'surveyId'),
    surveys: createListLoader({ dataSource, description: surveyList, rule }),
  };
}
