import { periodEntity, type PeriodRow } from '@courtyard/shared/database/fact-columns';
import type { ListDescription } from '@courtyard/shared/list/list-description';
import type {
  BallotMeasure,
  Electorate,
  MajorityBase,
  ParticipantKind,
  RuleStep,
} from '../resolver-types.generated';

/** A rule for deciding, with the time it holds for. */
export interface DeliberationRuleSetRow extends PeriodRow {
  code: string;
  nameZh: string;
  nameEn: string;
  isTemplate: boolean;
  participants: ParticipantKind[];
  electorate: Electorate | null;
  measures: BallotMeasure[];
  quorumNumerator: number | null;
  quorumDenominator: number | null;
  majorityNumerator: number | null;
  majorityDenominator: number | null;
  majorityIncludesBound: boolean | null;
  majorityOf: MajorityBase | null;
  steps: RuleStep[];
}

export const DeliberationRuleSetEntity = periodEntity<DeliberationRuleSetRow>({
  name: 'DeliberationRuleSet',
  table: 'deliberation_rule_set',
  columns: {
    code: { type: 'text' },
    nameZh: { type: 'text' },
    nameEn: { type: 'text' },
    isTemplate: { type: 'boolean' },
    participants: { type: 'text', array: true },
    electorate: { type: 'text', nullable: true },
    measures: { type: 'text', array: true },
    quorumNumerator: { type: 'int', nullable: true },
    quorumDenominator: { type: 'int', nullable: true },
    majorityNumerator: { type: 'int', nullable: true },
    majorityDenominator: { type: 'int', nullable: true },
    majorityIncludesBound: { type: 'boolean', nullable: true },
    majorityOf: { type: 'text', nullable: true },
    steps: { type: 'jsonb' },
  },
});

export const ruleSetList: ListDescription<DeliberationRuleSetRow> = {
  entity: DeliberationRuleSetEntity,
  type: 'DeliberationRuleSet',
  noun: ['a deliberation rule set', 'deliberation rule sets'],
  columns: {
    id: { property: 'id', type: 'ID' },
    code: { property: 'code', type: 'String', sorts: true },
    electorate: { property: 'electorate', type: 'Electorate' },
    participants: { property: 'participants', type: 'ParticipantKind' },
    validFrom: { property: 'validFrom', type: 'Date', sorts: true },
    validTo: { property: 'validTo', type: 'Date' },
  },
  defaultOrder: [{ property: 'code', direction: 'ASC' }],
};
