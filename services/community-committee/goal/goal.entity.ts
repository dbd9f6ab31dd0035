import { periodEntity, type PeriodRow } from '@courtyard/shared/database/fact-columns';

/** What a body says it wants to reach. */
export interface StatedGoalRow extends PeriodRow {
  placeId: string;
  statedById: string;
  titleZh: string;
  titleEn: string;
}

export const StatedGoalEntity = periodEntity<StatedGoalRow>({
  name: 'StatedGoal',
  table: 'stated_goal',
  columns: {
    placeId: { type: 'text' },
    statedById: { type: 'text' },
    titleZh: { type: 'text' },
    titleEn: { type: 'text' },
  },
});
