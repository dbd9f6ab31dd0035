import { occurrenceEntity, type OccurrenceRow } from '@courtyard/shared/database/fact-columns';
import type { ListDescription } from '@courtyard/shared/list/list-description';
import type { WhistleCategory, WhistleMechanism, WhistleState } from '../resolver-types.generated';

/** A call that brings those together who can settle a matter; it occurs when it is blown. */
export interface WhistleRow extends OccurrenceRow {
  placeId: string;
  issuerId: string;
  mechanism: WhistleMechanism;
  /** Null where the report does not say for what kind of case. */
  category: WhistleCategory | null;
  matterCode: string | null;
  issueId: string | null;
  state: WhistleState;
}

export const WhistleEntity = occurrenceEntity<WhistleRow>({
  name: 'Whistle',
  table: 'whistle',
  index: ({ placeId, issuerId, state }) => ({ place: placeId, facets: { issuerId, state } }),
  columns: {
    placeId: { type: 'text' },
    issuerId: { type: 'text' },
    mechanism: { type: 'text' },
    category: { type: 'text', nullable: true },
    matterCode: { type: 'text', nullable: true },
    issueId: { type: 'text', nullable: true },
    state: { type: 'text' },
  },
});

export const whistleList: ListDescription<WhistleRow> = {
  entity: WhistleEntity,
  type: 'Whistle',
  noun: ['a whistle', 'whistles'],
  columns: {
    id: { property: 'id', type: 'ID' },
    place: { property: 'placeId', type: 'ID', names: 'Place' },
    issuer: { property: 'issuerId', type: 'ID', names: 'Organization' },
    matter: { property: 'matterCode', type: 'ID', names: 'Matter' },
    issue: { property: 'issueId', type: 'ID', names: 'Issue' },
    category: { property: 'category', type: 'WhistleCategory' },
    mechanism: { property: 'mechanism', type: 'WhistleMechanism' },
    state: { property: 'state', type: 'WhistleState' },
    blownAt: { property: 'occurredAt', type: 'DateTime', sorts: true },
  },
  relations: {
    responses: { own: 'id', theirs: 'whistleId', many: true, of: 'WhistleResponse' },
  },
  defaultOrder: [{ property: 'occurredAt', direction: 'DESC' }],
  placeProperty: 'placeId',
  statistics: {
    field: 'whistleStats',
    groups: ['category', 'mechanism', 'state', 'matter', 'issuer', 'place', 'blownAt'],
  },
};
