import { periodEntity, type PeriodRow } from '@courtyard/shared/database/fact-columns';
import { bothDirections, type ListDescription } from '@courtyard/shared/list/list-description';
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
  filters: { id: 'id', place: 'placeId', level: 'level', method: 'method', participants: 'participants' },
  orders: bothDirections({ ID: 'id' }),
  defaultOrder: [{ property: 'id', direction: 'ASC' }],
  placeProperty: 'placeId',
};
