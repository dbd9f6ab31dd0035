import { periodEntity, type PeriodRow } from '@courtyard/shared/database/fact-columns';
import type { ListDescription } from '@courtyard/shared/list/list-description';
import type { DeliberationMethod, ForumLevel, ParticipantKind } from '../resolver-types.generated';

/** The way in which the people of a place deliberate as a rule. */
export interface ForumRow extends PeriodRow {
  placeId: string;
  convenerId: string;
  level: ForumLevel;
  movedDown: boolean;
  method: DeliberationMethod;
  participants: ParticipantKind[];
}

export const ForumEntity = periodEntity<ForumRow>({
  name: 'Forum',
  table: 'forum',
  columns: {
    placeId: { type: 'text' },
    convenerId: { type: 'text' },
    level: { type: 'text' },
    movedDown: { type: 'boolean' },
    method: { type: 'text' },
    participants: { type: 'text', array: true },
  },
});

export const forumList: ListDescription<ForumRow> = {
  entity: ForumEntity,
  type: 'Forum',
  noun: ['a forum', 'forums'],
  columns: {
    id: { property: 'id', type: 'ID', sorts: true },
    place: { property: 'placeId', type: 'ID', names: 'Place' },
    level: { property: 'level', type: 'ForumLevel' },
    method: { property: 'method', type: 'DeliberationMethod' },
    participants: { property: 'participants', type: 'ParticipantKind' },
  },
  defaultOrder: [{ property: 'id', direction: 'ASC' }],
  placeProperty: 'placeId',
};
