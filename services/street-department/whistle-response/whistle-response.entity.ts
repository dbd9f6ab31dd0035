import { occurrenceEntity, type OccurrenceRow } from '@courtyard/shared/database/fact-columns';
import { bothDirections, type ListDescription } from '@courtyard/shared/list/list-description';
import type { WhistleResponseState } from '../resolver-types.generated';

/** What one of those called by a whistle did; it occurs when it is called. */
export interface WhistleResponseRow extends OccurrenceRow {
  whistleId: string;
  responderId: string;
  state: WhistleResponseState;
  signedAt: Date | null;
  reportedInAt: Date | null;
  doneAt: Date | null;
  /** What a refusal or an excuse rests on. */
  basis: string | null;
}

export const WhistleResponseEntity = occurrenceEntity<WhistleResponseRow>({
  name: 'WhistleResponse',
  table: 'whistle_response',
  index: ({ whistleId, responderId, state }) => ({ place: null, facets: { whistleId, responderId, state } }),
  columns: {
    whistleId: { type: 'text' },
    responderId: { type: 'text' },
    state: { type: 'text' },
    signedAt: { type: 'timestamptz', precision: 3, nullable: true },
    reportedInAt: { type: 'timestamptz', precision: 3, nullable: true },
    doneAt: { type: 'timestamptz', precision: 3, nullable: true },
    basis: { type: 'text', nullable: true },
  },
});

export const whistleResponseList: ListDescription<WhistleResponseRow> = {
  entity: WhistleResponseEntity,
  filters: { id: 'id', whistle: 'whistleId', responder: 'responderId', state: 'state' },
  orders: bothDirections({ CALLED_AT: 'occurredAt' }),
  defaultOrder: [{ property: 'occurredAt', direction: 'DESC' }],
};
