import { periodEntity, type PeriodRow } from '@courtyard/shared/database/fact-columns';
import type { ListDescription } from '@courtyard/shared/list/list-description';
import type { PeopleGroup, SelfGovernanceBodyKind } from '../resolver-types.generated';

/** A body through which the residents of a place look after their own affairs. */
export interface SelfGovernanceBodyRow extends PeriodRow {
  placeId: string;
  organizationId: string;
  kind: SelfGovernanceBodyKind;
  establishedById: string | null;
  members: PeopleGroup[];
}

export const SelfGovernanceBodyEntity = periodEntity<SelfGovernanceBodyRow>({
  name: 'SelfGovernanceBody',
  table: 'self_governance_body',
  index: ({ placeId }) => ({ place: placeId, facets: {} }),
  columns: {
    placeId: { type: 'text' },
    organizationId: { type: 'text' },
    kind: { type: 'text' },
    establishedById: { type: 'text', nullable: true },
    members: { type: 'text', array: true },
  },
});

export const bodyList: ListDescription<SelfGovernanceBodyRow> = {
  entity: SelfGovernanceBodyEntity,
  type: 'SelfGovernanceBody',
  noun: ['a self governance body', 'self governance bodys'],
  columns: {
    id: { property: 'id', type: 'ID', sorts: true },
    place: { property: 'placeId', type: 'ID', names: 'Place' },
    organization: { property: 'organizationId', type: 'ID', names: 'Organization' },
    establishedBy: { property: 'establishedById', type: 'ID', names: 'Organization' },
    kind: { property: 'kind', type: 'SelfGovernanceBodyKind' },
  },
  defaultOrder: [{ property: 'id', direction: 'ASC' }],
  placeProperty: 'placeId',
};
