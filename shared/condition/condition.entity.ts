import { periodEntity, type PeriodRow } from '../database/fact-columns';
import type { ListDescription } from '../list/list-description';
import type { Action, BlockerKind, ConditionState } from '../vocabulary-terms';

/** Something that must hold before an action may go ahead, as one stakeholder states it. */
export interface ConditionRow extends PeriodRow {
  placeId: string;
  action: Action;
  kind: BlockerKind;
  state: ConditionState;
  /** For a prerequisite: the action that has to be done first. */
  needs: Action | null;
  holderId: string | null;
}

export const ConditionEntity = periodEntity<ConditionRow>({
  name: 'Condition',
  table: 'condition',
  columns: {
    placeId: { type: 'text' },
    action: { type: 'text' },
    kind: { type: 'text' },
    state: { type: 'text' },
    needs: { type: 'text', nullable: true },
    holderId: { type: 'text', nullable: true },
  },
});

export const conditionList: ListDescription<ConditionRow> = {
  entity: ConditionEntity,
  type: 'Condition',
  noun: ['a condition', 'conditions'],
  isShared: true,
  columns: {
    id: { property: 'id', type: 'ID' },
    holder: { property: 'holderId', type: 'ID', names: 'Organization' },
    action: { property: 'action', type: 'Action' },
    state: { property: 'state', type: 'ConditionState' },
    validFrom: { property: 'validFrom', type: 'Date', sorts: true },
  },
  defaultOrder: [{ property: 'validFrom', direction: 'ASC' }],
  placeProperty: 'placeId',
};
