import { occurrenceEntity, type OccurrenceRow } from '../database/fact-columns';
import { bothDirections, type ListDescription } from '../list/list-description';
import type { PledgeKind, PledgeState } from '../vocabulary-terms';

/** Money that one contributor has promised to a project. Only the contributor's own service holds it. */
export interface PledgeRow extends OccurrenceRow {
  projectId: string;
  contributorId: string;
  kind: PledgeKind;
  state: PledgeState;
  /** Fen as text, since JavaScript numbers do not hold every bigint; null where it is not stated. */
  amountFen: string | null;
  /** What of it has been paid; null where it is not stated. */
  disbursedFen: string | null;
  /** What it depends on, for people. */
  conditionZh: string | null;
  conditionEn: string | null;
}

export const PledgeEntity = occurrenceEntity<PledgeRow>({
  name: 'Pledge',
  table: 'pledge',
  columns: {
    projectId: { type: 'text' },
    contributorId: { type: 'text' },
    kind: { type: 'text' },
    state: { type: 'text' },
    amountFen: { type: 'bigint', nullable: true },
    disbursedFen: { type: 'bigint', nullable: true },
    conditionZh: { type: 'text', nullable: true },
    conditionEn: { type: 'text', nullable: true },
  },
});

export const pledgeList: ListDescription<PledgeRow> = {
  entity: PledgeEntity,
  filters: { id: 'id', project: 'projectId', contributor: 'contributorId', kind: 'kind', state: 'state' },
  orders: bothDirections({ OCCURRED_AT: 'occurredAt' }),
  defaultOrder: [{ property: 'occurredAt', direction: 'ASC' }],
};
