import { occurrenceEntity, type OccurrenceRow } from '@courtyard/shared/database/fact-columns';
import { bothDirections, type ListDescription } from '@courtyard/shared/list/list-description';
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
  filters: {
    id: 'id',
    place: 'placeId',
    issuer: 'issuerId',
    matter: 'matterCode',
    issue: 'issueId',
    category: 'category',
    mechanism: 'mechanism',
    state: 'state',
  },
  orders: bothDirections({ BLOWN_AT: 'occurredAt' }),
  defaultOrder: [{ property: 'occurredAt', direction: 'DESC' }],
  placeProperty: 'placeId',
};
