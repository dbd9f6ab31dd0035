import { occurrenceEntity, type OccurrenceRow } from '@courtyard/shared/database/fact-columns';
import { bothDirections, type ListDescription } from '@courtyard/shared/list/list-description';
import type { DemanderKind, IssueChannel, IssueState } from '../resolver-types.generated';

/** A demand of residents or units. */
export interface IssueRow extends OccurrenceRow {
  titleZh: string;
  titleEn: string | null;
  matterCode: string;
  placeId: string;
  state: IssueState;
  channel: IssueChannel | null;
  demanderKind: DemanderKind | null;
}

export const IssueEntity = occurrenceEntity<IssueRow>({
  name: 'Issue',
  table: 'issue',
  index: ({ placeId, titleZh, titleEn, matterCode, state }) => ({
    place: placeId,
    facets: { titleZh, titleEn, matterCode, state },
  }),
  columns: {
    titleZh: { type: 'text' },
    titleEn: { type: 'text', nullable: true },
    matterCode: { type: 'text' },
    placeId: { type: 'text' },
    state: { type: 'text' },
    channel: { type: 'text', nullable: true },
    demanderKind: { type: 'text', nullable: true },
  },
});

export const issueList: ListDescription<IssueRow> = {
  entity: IssueEntity,
  filters: { id: 'id', place: 'placeId', matter: 'matterCode', state: 'state', channel: 'channel' },
  orders: bothDirections({ OCCURRED_AT: 'occurredAt' }),
  defaultOrder: [{ property: 'occurredAt', direction: 'DESC' }],
  placeProperty: 'placeId',
};
