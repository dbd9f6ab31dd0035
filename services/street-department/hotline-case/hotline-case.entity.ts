import { occurrenceEntity, type OccurrenceRow } from '@courtyard/shared/database/fact-columns';
import type { ListDescription } from '@courtyard/shared/list/list-description';
import type { HotlineUrgency } from '../resolver-types.generated';

/** A call to the 12345 hotline; it occurs when it is registered. Never in the index: its number leads to a person. */
export interface HotlineCaseRow extends OccurrenceRow {
  number: string;
  placeId: string;
  matterCode: string;
  urgency: HotlineUrgency;
  issueId: string | null;
}

export const HotlineCaseEntity = occurrenceEntity<HotlineCaseRow>({
  name: 'HotlineCase',
  table: 'hotline_case',
  columns: {
    number: { type: 'text' },
    placeId: { type: 'text' },
    matterCode: { type: 'text' },
    urgency: { type: 'text' },
    issueId: { type: 'text', nullable: true },
  },
});

export const hotlineCaseList: ListDescription<HotlineCaseRow> = {
  entity: HotlineCaseEntity,
  type: 'HotlineCase',
  noun: ['a hotline case', 'hotline cases'],
  columns: {
    id: { property: 'id', type: 'ID' },
    place: { property: 'placeId', type: 'ID', names: 'Place' },
    matter: { property: 'matterCode', type: 'ID', names: 'Matter' },
    issue: { property: 'issueId', type: 'ID', names: 'Issue' },
    urgency: { property: 'urgency', type: 'HotlineUrgency' },
    registeredAt: { property: 'occurredAt', type: 'DateTime', sorts: true },
  },
  defaultOrder: [{ property: 'occurredAt', direction: 'DESC' }],
  placeProperty: 'placeId',
  statistics: {
    field: 'hotlineCaseStats',
    groups: ['urgency', 'matter', 'place', 'registeredAt'],
  },
};
