import { periodEntity, type PeriodRow } from '@courtyard/shared/database/fact-columns';
import type { ListDescription } from '@courtyard/shared/list/list-description';
import type { Day } from '@courtyard/shared/calendar';
import type { SourceKind } from '@courtyard/shared/vocabulary-terms';
import type { BallotCounts } from '../rule-set/rules/ballot-counts';
import type {
  BallotOutcome,
  DeliberationMethod,
  DeliberationState,
  ForumLevel,
  ParticipantKind,
} from '../resolver-types.generated';

interface Option {
  readonly titleZh: string;
  readonly titleEn: string;
  readonly costFen: string | null;
  readonly chosen: boolean | null;
}

/** A question that people talk over and decide together. */
export interface DeliberationRow extends PeriodRow {
  titleZh: string;
  titleEn: string;
  placeId: string;
  concernsZh: string[];
  concernsEn: string[];
  forumLevels: ForumLevel[];
  participants: ParticipantKind[];
  method: DeliberationMethod | null;
  options: Option[];
  state: DeliberationState;
  ruleSetId: string | null;
  /** What the choice of the rule rests on, where that is not the report itself. */
  ruleSetSource: SourceKind | null;
  decidedOn: Day | null;
  /** Null where there was no vote. */
  outcome: BallotOutcome | null;
  unanimous: boolean | null;
  /** Sums only; null where none is stated. */
  counts: BallotCounts | null;
}

export const DeliberationEntity = periodEntity<DeliberationRow>({
  name: 'Deliberation',
  table: 'deliberation',
  index: ({ placeId, titleZh, titleEn, state }) => ({ place: placeId, facets: { titleZh, titleEn, state } }),
  columns: {
    titleZh: { type: 'text' },
    titleEn: { type: 'text' },
    placeId: { type: 'text' },
    concernsZh: { type: 'text', array: true },
    concernsEn: { type: 'text', array: true },
    forumLevels: { type: 'text', array: true },
    participants: { type: 'text', array: true },
    method: { type: 'text', nullable: true },
    options: { type: 'jsonb' },
    state: { type: 'text' },
    ruleSetId: { type: 'text', nullable: true },
    ruleSetSource: { type: 'text', nullable: true },
    decidedOn: { type: 'date', nullable: true },
    outcome: { type: 'text', nullable: true },
    unanimous: { type: 'boolean', nullable: true },
    counts: { type: 'jsonb', nullable: true },
  },
});

export const deliberationList: ListDescription<DeliberationRow> = {
  entity: DeliberationEntity,
  type: 'Deliberation',
  noun: ['a deliberation', 'deliberations'],
  columns: {
    id: { property: 'id', type: 'ID' },
    place: { property: 'placeId', type: 'ID', names: 'Place' },
    ruleSet: { property: 'ruleSetId', type: 'ID', names: 'DeliberationRuleSet', loader: 'ruleSetById' },
    state: { property: 'state', type: 'DeliberationState' },
    forumLevels: { property: 'forumLevels', type: 'ForumLevel' },
    participants: { property: 'participants', type: 'ParticipantKind' },
    outcome: { property: 'outcome', type: 'BallotOutcome' },
    unanimous: { property: 'unanimous', type: 'Boolean' },
    decidedOn: { property: 'decidedOn', type: 'Date', sorts: true },
  },
  relations: {
    meetings: { own: 'id', theirs: 'deliberationId', many: true, of: 'Meeting' },
    projects: { own: 'id', theirs: 'deliberationId', many: true, of: 'Project' },
    ruleSetWhere: { own: 'ruleSetId', theirs: 'id', many: false, of: 'DeliberationRuleSet' },
  },
  defaultOrder: [{ property: 'decidedOn', direction: 'DESC' }],
  placeProperty: 'placeId',
  statistics: {
    field: 'deliberationStats',
    groups: ['state', 'outcome', 'unanimous', 'ruleSet', 'place', 'decidedOn'],
  },
};
