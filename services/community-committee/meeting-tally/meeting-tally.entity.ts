import { periodEntity, type PeriodRow } from '@courtyard/shared/database/fact-columns';
import type { ListDescription } from '@courtyard/shared/list/list-description';
import type { Day } from '@courtyard/shared/calendar';
import type { Precision } from '@courtyard/shared/vocabulary-terms';
import type { ForumLevel, MeetingKind } from '../resolver-types.generated';

/** How many meetings of some kinds were held, where only their number is reported. */
export interface MeetingTallyRow extends PeriodRow {
  kinds: MeetingKind[];
  level: ForumLevel | null;
  bodyId: string;
  placeId: string;
  topicsZh: string[];
  topicsEn: string[];
  deliberationId: string | null;
  surveyId: string | null;
  value: number;
  precision: Precision;
  asOf: Day | null;
  withinMonths: number | null;
}

export const MeetingTallyEntity = periodEntity<MeetingTallyRow>({
  name: 'MeetingTally',
  table: 'meeting_tally',
  index: ({ placeId }) => ({ place: placeId, facets: {} }),
  columns: {
    kinds: { type: 'text', array: true },
    level: { type: 'text', nullable: true },
    bodyId: { type: 'text' },
    placeId: { type: 'text' },
    topicsZh: { type: 'text', array: true },
    topicsEn: { type: 'text', array: true },
    deliberationId: { type: 'text', nullable: true },
    surveyId: { type: 'text', nullable: true },
    value: { type: 'int' },
    precision: { type: 'text' },
    asOf: { type: 'date', nullable: true },
    withinMonths: { type: 'int', nullable: true },
  },
});

export const meetingTallyList: ListDescription<MeetingTallyRow> = {
  entity: MeetingTallyEntity,
  type: 'MeetingTally',
  noun: ['a meeting tally', 'meeting tallys'],
  columns: {
    id: { property: 'id', type: 'ID' },
    place: { property: 'placeId', type: 'ID', names: 'Place' },
    body: { property: 'bodyId', type: 'ID', names: 'Organization' },
    deliberation: { property: 'deliberationId', type: 'ID' },
    survey: { property: 'surveyId', type: 'ID' },
    kinds: { property: 'kinds', type: 'MeetingKind' },
    topicsZh: { property: 'topicsZh', type: 'String' },
    level: { property: 'level', type: 'ForumLevel' },
    value: { property: 'value', type: 'Int', sorts: true },
  },
  defaultOrder: [{ property: 'id', direction: 'ASC' }],
  placeProperty: 'placeId',
};
