import type { DataSource } from 'typeorm';
import type { RowRule } from '@courtyard/shared/database/row-rule';
import { createListLoader } from '@courtyard/shared/list/list-loader';
import { createRowLoader } from '@courtyard/shared/list/row-loader';
import { MeetingEntity, meetingList } from './meeting.entity';

export function createMeetingLoaders(dataSource: DataSource, rule: RowRule) {
  return {
    meetingById: createRowLoader(dataSource, MeetingEntity, rule),
    meetings: createListLoader({ dataSource, description: meetingList, rule }),
  };
}
