import { occurrenceEntity, type OccurrenceRow } from '@courtyard/shared/database/fact-columns';
import type { ListDescription } from '@courtyard/shared/list/list-description';
import type { PledgeKind } from '@courtyard/shared/vocabulary-terms';

/** That public money paid for works at a place, taken together. */
export interface SubsidyRow extends OccurrenceRow {
  placeId: string;
  kinds: PledgeKind[];
  areAllKindsNamed: boolean;
  workIds: string[];
  giverId: string | null;
  /** Fen as text, since JavaScript numbers do not hold every bigint. */
  amountFen: string | null;
}

export const SubsidyEntity = occurrenceEntity<SubsidyRow>({
  name: 'Subsidy',
  table: 'subsidy',
  index: ({ placeId }) => ({ place: placeId, facets: {} }),
  columns: {
    placeId: { type: 'text' },
    kinds: { type: 'text', array: true },
    areAllKindsNamed: { type: 'boolean' },
    workIds: { type: 'text', array: true },
    giverId: { type: 'text', nullable: true },
    amountFen: { type: 'bigint', nullable: true },
  },
});

export const subsidyList: ListDescription<SubsidyRow> = {
  entity: SubsidyEntity,
  type: 'Subsidy',
  noun: ['a subsidy', 'subsidys'],
  columns: {
    id: { property: 'id', type: 'ID' },
    place: { property: 'placeId', type: 'ID', names: 'Place' },
    giver: { property: 'giverId', type: 'ID', names: 'Organization' },
    occurredAt: { property: 'occurredAt', type: 'DateTime', sorts: true },
  },
  defaultOrder: [{ property: 'occurredAt', direction: 'DESC' }],
  placeProperty: 'placeId',
};
