import { occurrenceEntity, type OccurrenceRow } from '../database/fact-columns';
import type { ListDescription } from '../list/list-description';
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
  /** When it was taken back; null where it was not, or where that is not stated. */
  withdrawnAt: Date | null;
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
    withdrawnAt: { type: 'timestamptz', precision: 3, nullable: true },
  },
});

export const pledgeList: ListDescription<PledgeRow> = {
  entity: PledgeEntity,
  type: 'Pledge',
  noun: ['a pledge', 'pledges'],
  isShared: true,
  columns: {
    id: { property: 'id', type: 'ID' },
    project: { property: 'projectId', type: 'ID', names: 'Project', loader: 'projectById' },
    contributor: { property: 'contributorId', type: 'ID', names: 'Organization' },
    kind: { property: 'kind', type: 'PledgeKind' },
    state: { property: 'state', type: 'PledgeState' },
    amountFen: { property: 'amountFen', type: 'Fen', sorts: true },
    disbursedFen: { property: 'disbursedFen', type: 'Fen', sorts: true },
    occurredAt: { property: 'occurredAt', type: 'DateTime', sorts: true },
    withdrawnAt: { property: 'withdrawnAt', type: 'DateTime', sorts: true },
  },
  defaultOrder: [{ property: 'occurredAt', direction: 'ASC' }],
  statistics: {
    field: 'pledgeStats',
    groups: ['kind', 'state', 'contributor', 'project', 'occurredAt', 'withdrawnAt'],
    measures: { amountFen: { property: 'amountFen' }, disbursedFen: { property: 'disbursedFen' } },
  },
};
