import type { DataSource } from 'typeorm';
import type { RowRule } from '@courtyard/shared/database/row-rule';
import { createListLoader } from '@courtyard/shared/list/list-loader';
import { createRowLoader, createRowsLoader } from '@courtyard/shared/list/row-loader';
import { MeetingTallyEntity, meetingTallyList } from './meeting-tally.entity';

export function createMeetingTallyLoaders(dataSource: DataSource, rule: RowRule) {
  return {
    meetingTallyById: createRowLoader(dataSource, MeetingTallyEntity, rule),
    meetingTalliesByDeliberationId: createRowsLoader(dataSource, MeetingTallyEntity, rule, 'deliberationId'),
    meetingTalliesBySurveyId: createRowsLoader(dataSource, MeetingTallyEntity, rule, 'surveyId'),
    meetingTallies: createListLoader({ dataSource, description: meetingTallyList, rule }),
  };
}
