import { periodEntity, type PeriodRow } from '@courtyard/shared/database/fact-columns';
import { bothDirections, type ListDescription } from '@courtyard/shared/list/list-description';
import type { PolicyDocumentState, PolicyTopic } from '../resolver-types.generated';

/** A plan or rule that authorities issue; its period is the time it holds for. */
export interface PolicyDocumentRow extends PeriodRow {
  titleZh: string;
  titleEn: string | null;
  placeId: string;
  issuerIds: string[];
  state: PolicyDocumentState;
  topics: PolicyTopic[];
}

export const PolicyDocumentEntity = periodEntity<PolicyDocumentRow>({
  name: 'PolicyDocument',
  table: 'policy_document',
  index: ({ placeId, titleZh, titleEn, state }) => ({ place: placeId, facets: { titleZh, titleEn, state } }),
  columns: {
    titleZh: { type: 'text' },
    titleEn: { type: 'text', nullable: true },
    placeId: { type: 'text' },
    issuerIds: { type: 'text', array: true },
    state: { type: 'text' },
    topics: { type: 'text', array: true },
  },
});

export const policyList: ListDescription<PolicyDocumentRow> = {
  entity: PolicyDocumentEntity,
  filters: {
    id: 'id',
    place: 'placeId',
    titleZh: 'titleZh',
    titleEn: 'titleEn',
    state: 'state',
    topics: 'topics',
    issuers: 'issuerIds',
  },
  orders: bothDirections({ ID: 'id', VALID_FROM: 'validFrom' }),
  defaultOrder: [{ property: 'id', direction: 'ASC' }],
  placeProperty: 'placeId',
};
