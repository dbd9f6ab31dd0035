import type { Day } from '@courtyard/shared/calendar';
import { periodEntity, type PeriodRow } from '@courtyard/shared/database/fact-columns';
import type { ListDescription } from '@courtyard/shared/list/list-description';
import type { Precision } from '@courtyard/shared/vocabulary-terms';
import type {
  ActivityFrequency,
  ActivityKind,
  ListCompleteness,
  PeopleGroup,
} from '../resolver-types.generated';

/** Something a community does with or for its residents, apart from meetings. */
export interface ActivityRow extends PeriodRow {
  kind: ActivityKind;
  titleZh: string;
  titleEn: string;
  placeId: string;
  organizerId: string | null;
  participants: PeopleGroup[];
  participantsCompleteness: ListCompleteness | null;
  count: number | null;
  countPrecision: Precision | null;
  asOf: Day | null;
  frequency: ActivityFrequency | null;
  timesPerYear: number | null;
}

export const ActivityEntity = periodEntity<ActivityRow>({
  name: 'Activity',
  table: 'activity',
  index: ({ placeId, titleZh, titleEn }) => ({ place: placeId, facets: { titleZh, titleEn } }),
  columns: {
    kind: { type: 'text' },
    titleZh: { type: 'text' },
    titleEn: { type: 'text' },
    placeId: { type: 'text' },
    organizerId: { type: 'text', nullable: true },
    participants: { type: 'text', array: true },
    participantsCompleteness: { type: 'text', nullable: true },
    count: { type: 'int', nullable: true },
    countPrecision: { type: 'text', nullable: true },
    asOf: { type: 'date', nullable: true },
    frequency: { type: 'text', nullable: true },
    timesPerYear: { type: 'int', nullable: true },
  },
});

export const activityList: ListDescription<ActivityRow> = {
  entity: ActivityEntity,
  type: 'Activity',
  noun: ['an activity', 'activitys'],
  columns: {
    id: { property: 'id', type: 'ID' },
    place: { property: 'placeId', type: 'ID', names: 'Place' },
    organizer: { property: 'organizerId', type: 'ID', names: 'Organization' },
    kind: { property: 'kind', type: 'ActivityKind' },
    frequency: { property: 'frequency', type: 'ActivityFrequency' },
    timesPerYear: { property: 'timesPerYear', type: 'Int' },
    validFrom: { property: 'validFrom', type: 'Date', sorts: true },
    validTo: { property: 'validTo', type: 'Date' },
    titleEn: { property: 'titleEn', type: 'String', sorts: true },
  },
  defaultOrder: [{ property: 'titleEn', direction: 'ASC' }],
  placeProperty: 'placeId',
};
