import { occurrenceEntity, type OccurrenceRow } from '@courtyard/shared/database/fact-columns';
import type { ListDescription } from '@courtyard/shared/list/list-description';

/** One step of an issue from one body to another. */
export interface HandoverRow extends OccurrenceRow {
  issueId: string;
  fromId: string;
  toId: string;
  returned: boolean;
  basis: string | null;
}

const columns = {
  issueId: { type: 'text' },
  fromId: { type: 'text' },
  toId: { type: 'text' },
  returned: { type: 'boolean' },
  basis: { type: 'text', nullable: true },
} as const;

export const HandoverEntity = occurrenceEntity<HandoverRow>({ name: 'Handover', table: 'handover', columns });

/** A step with the instant from which the body that it leaves had the issue. */
export interface HandoverStepRow extends HandoverRow {
  /** The step before, or when the issue was raised; null where that is not stated. */
  receivedAt: Date | null;
}

/** Rows of a view: steps are written one by one, and one that is told later changes how long others took. */
export const HandoverStepEntity = occurrenceEntity<HandoverStepRow>({
  name: 'HandoverStep',
  table: 'handover_step',
  columns: { ...columns, receivedAt: { type: 'timestamptz', precision: 3, nullable: true } },
});

export const handoverList: ListDescription<HandoverStepRow> = {
  entity: HandoverStepEntity,
  type: 'Handover',
  noun: ['a handover', 'handovers'],
  columns: {
    id: { property: 'id', type: 'ID' },
    issue: { property: 'issueId', type: 'ID', names: 'Issue', loader: 'issueById' },
    from: { property: 'fromId', type: 'ID', names: 'Organization' },
    to: { property: 'toId', type: 'ID', names: 'Organization' },
    returned: { property: 'returned', type: 'Boolean' },
    at: { property: 'occurredAt', type: 'DateTime', sorts: true },
  },
  relations: {
    issueWhere: { own: 'issueId', theirs: 'id', many: false, of: 'Issue' },
  },
  defaultOrder: [{ property: 'occurredAt', direction: 'ASC' }],
  statistics: {
    field: 'handoverStats',
    groups: [
      'issue',
      'from',
      'to',
      'returned',
      'at',
      'issueWhere.matter',
      'issueWhere.place',
      'issueWhere.channel',
    ],
    measures: { daysHeld: { from: 'receivedAt', to: 'occurredAt', unit: 'DAY' } },
  },
};
