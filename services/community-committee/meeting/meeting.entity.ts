import { occurrenceEntity, type OccurrenceRow } from '@courtyard/shared/database/fact-columns';
import type { ListDescription } from '@courtyard/shared/list/list-description';
import type { ForumLevel, MeetingKind } from '../resolver-types.generated';

/** A meeting that is known on its own. */
export interface MeetingRow extends OccurrenceRow {
  titleZh: string;
  titleEn: string;
  kind: MeetingKind;
  level: ForumLevel | null;
  bodyId: string;
  placeId: string;
  topicsZh: string[];
  topicsEn: string[];
  deliberationId: string | null;
  attendingIds: string[];
  headcount: number | null;
}

export const MeetingEntity = occurrenceEntity<MeetingRow>({
  name: 'Meeting',
  table: 'meeting',
  index: ({ placeId, titleZh, titleEn }) => ({ place: placeId, facets: { titleZh, titleEn } }),
  columns: {
    titleZh: { type: 'text' },
    titleEn: { type: 'text' },
    kind: { type: 'text' },
    level: { type: 'text', nullable: true },
    bodyId: { type: 'text' },
    placeId: { type: 'text' },
    topicsZh: { type: 'text', array: true },
    topicsEn: { type: 'text', array: true },
    deliberationId: { type: 'text', nullable: true },
    attendingIds: { type: 'text', array: true },
    headcount: { type: 'int', nullable: true },
  },
});

export const meetingList: ListDescription<MeetingRow> = {
  entity: MeetingEntity,
  type: 'Meeting',
  noun: ['a meeting', 'meetings'],
  columns: {
    id: { property: 'id', type: 'ID' },
    place: { property: 'placeId', type: 'ID', names: 'Place' },
    body: { property: 'bodyId', type: 'ID', names: 'Organization' },
    deliberation: { property: 'deliberationId', type: 'ID' },
    kind: { property: 'kind', type: 'MeetingKind' },
    level: { property: 'level', type: 'ForumLevel' },
    occurredAt: { property: 'occurredAt', type: 'DateTime', sorts: true },
  },
  relations: {
    deliberationWhere: { own: 'deliberationId', theirs: 'id', many: false, of: 'Deliberation' },
  },
  defaultOrder: [{ property: 'occurredAt', direction: 'ASC' }],
  placeProperty: 'placeId',
  statistics: {
    field: 'meetingStats',
    groups: ['kind', 'level', 'body', 'place', 'occurredAt'],
    measures: { headcount: { property: 'headcount', persons: true } },
  },
};
