import { occurrenceEntity, type OccurrenceRow } from '@courtyard/shared/database/fact-columns';
import type { ListDescription } from '@courtyard/shared/list/list-description';
import type { EnforcementState } from '../resolver-types.generated';

/** What an enforcer did about a breach of the rules; it occurs when the case is opened. */
export interface EnforcementCaseRow extends OccurrenceRow {
  placeId: string;
  matterCode: string;
  enforcerId: string;
  state: EnforcementState;
  legalBasis: string | null;
  whistleId: string | null;
  closedAt: Date | null;
}

export const EnforcementCaseEntity = occurrenceEntity<EnforcementCaseRow>({
  name: 'EnforcementCase',
  table: 'enforcement_case',
  index: ({ placeId, matterCode, state }) => ({ place: placeId, facets: { matterCode, state } }),
  columns: {
    placeId: { type: 'text' },
    matterCode: { type: 'text' },
    enforcerId: { type: 'text' },
    state: { type: 'text' },
    legalBasis: { type: 'text', nullable: true },
    whistleId: { type: 'text', nullable: true },
    closedAt: { type: 'timestamptz', precision: 3, nullable: true },
  },
});

export const enforcementCaseList: ListDescription<EnforcementCaseRow> = {
  entity: EnforcementCaseEntity,
  type: 'EnforcementCase',
  noun: ['an enforcement case', 'enforcement cases'],
  columns: {
    id: { property: 'id', type: 'ID' },
    place: { property: 'placeId', type: 'ID', names: 'Place' },
    matter: { property: 'matterCode', type: 'ID', names: 'Matter' },
    enforcer: { property: 'enforcerId', type: 'ID', names: 'Organization' },
    state: { property: 'state', type: 'EnforcementState' },
    openedAt: { property: 'occurredAt', type: 'DateTime', sorts: true },
  },
  defaultOrder: [{ property: 'occurredAt', direction: 'DESC' }],
  placeProperty: 'placeId',
  statistics: {
    field: 'enforcementCaseStats',
    groups: ['state', 'matter', 'enforcer', 'place', 'openedAt'],
  },
};
