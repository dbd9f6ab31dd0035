import { periodEntity, type PeriodRow } from '@courtyard/shared/database/fact-columns';
import type { ListDescription } from '@courtyard/shared/list/list-description';
import type { ResponsibilityRole } from '@courtyard/shared/vocabulary-terms';
import type { MandatePower } from '../resolver-types.generated';

/** What the law or an order lets a body do at a place. */
export interface MandateRow extends PeriodRow {
  organizationId: string;
  placeId: string;
  matters: string[];
  role: ResponsibilityRole;
  powers: MandatePower[];
  legalBasis: string | null;
}

export const MandateEntity = periodEntity<MandateRow>({
  name: 'Mandate',
  table: 'mandate',
  index: ({ placeId }) => ({ place: placeId, facets: {} }),
  columns: {
    organizationId: { type: 'text' },
    placeId: { type: 'text' },
    matters: { type: 'text', array: true },
    role: { type: 'text' },
    powers: { type: 'text', array: true },
    legalBasis: { type: 'text', nullable: true },
  },
});

export const mandateList: ListDescription<MandateRow> = {
  entity: MandateEntity,
  type: 'Mandate',
  noun: ['a mandate', 'mandates'],
  columns: {
    id: { property: 'id', type: 'ID' },
    place: { property: 'placeId', type: 'ID', names: 'Place' },
    organization: { property: 'organizationId', type: 'ID', names: 'Organization' },
    role: { property: 'role', type: 'ResponsibilityRole' },
    validFrom: { property: 'validFrom', type: 'Date', sorts: true },
  },
  defaultOrder: [{ property: 'validFrom', direction: 'ASC' }],
  placeProperty: 'placeId',
};
