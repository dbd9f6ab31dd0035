import { periodEntity, type PeriodRow } from '@courtyard/shared/database/fact-columns';
import type { ListDescription } from '@courtyard/shared/list/list-description';
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
  type: 'PolicyDocument',
  noun: ['a policy document', 'policy documents'],
  columns: {
    id: { property: 'id', type: 'ID', sorts: true },
    place: { property: 'placeId', type: 'ID' },
    titleZh: { property: 'titleZh', type: 'String' },
    titleEn: { property: 'titleEn', type: 'String' },
    state: { property: 'state', type: 'PolicyDocumentState' },
    topics: { property: 'topics', type: 'PolicyTopic' },
    issuers: { property: 'issuerIds', type: 'ID' },
    validFrom: { property: 'validFrom', type: 'Date', sorts: true },
  },
  defaultOrder: [{ property: 'id', direction: 'ASC' }],
  placeProperty: 'placeId',
};
