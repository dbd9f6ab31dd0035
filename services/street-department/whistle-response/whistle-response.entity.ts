import { occurrenceEntity, type OccurrenceRow } from '@courtyard/shared/database/fact-columns';
import type { ListDescription } from '@courtyard/shared/list/list-description';
import type { WhistleResponseState } from '../resolver-types.generated';

/** What one of those called by a whistle did; it occurs when it is called. */
export interface WhistleResponseRow extends OccurrenceRow {
  whistleId: string;
  responderId: string;
  state: WhistleResponseState;
  signedAt: Date | null;
  reportedInAt: Date | null;
  doneAt: Date | null;
  /** By when it had to sign and to come, by the limits of the day it was called; null where none held. */
  signBy: Date | null;
  reportInBy: Date | null;
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
    signBy: { type: 'timestamptz', precision: 3, nullable: true },
    reportInBy: { type: 'timestamptz', precision: 3, nullable: true },
    basis: { type: 'text', nullable: true },
  },
});

export const whistleResponseList: ListDescription<WhistleResponseRow> = {
  entity: WhistleResponseEntity,
  type: 'WhistleResponse',
  noun: ['a whistle response', 'whistle responses'],
  columns: {
    id: { property: 'id', type: 'ID' },
    whistle: { property: 'whistleId', type: 'ID', names: 'Whistle', loader: 'whistleById' },
    responder: { property: 'responderId', type: 'ID', names: 'Organization' },
    state: { property: 'state', type: 'WhistleResponseState' },
    signBy: { property: 'signBy', type: 'DateTime', sorts: true },
    reportInBy: { property: 'reportInBy', type: 'DateTime', sorts: true },
    calledAt: { property: 'occurredAt', type: 'DateTime', sorts: true },
    signedAt: { property: 'signedAt', type: 'DateTime', sorts: true },
    reportedInAt: { property: 'reportedInAt', type: 'DateTime', sorts: true },
    doneAt: { property: 'doneAt', type: 'DateTime', sorts: true },
  },
  relations: {
    whistleWhere: { own: 'whistleId', theirs: 'id', many: false, of: 'Whistle' },
  },
  defaultOrder: [{ property: 'occurredAt', direction: 'DESC' }],
  statistics: {
    field: 'whistleResponseStats',
    groups: [
      'state',
      'responder',
      'whistle',
      'calledAt',
      'whistleWhere.category',
      'whistleWhere.mechanism',
      'whistleWhere.matter',
      'whistleWhere.issuer',
      'whistleWhere.place',
    ],
    measures: {
      hoursToSign: { from: 'occurredAt', to: 'signedAt', unit: 'HOUR' },
      hoursToReportIn: { from: 'occurredAt', to: 'reportedInAt', unit: 'HOUR' },
      hoursToFinish: { from: 'occurredAt', to: 'doneAt', unit: 'HOUR' },
    },
  },
};
