import { periodEntity, type PeriodRow } from '@courtyard/shared/database/fact-columns';
import { bothDirections, type ListDescription } from '@courtyard/shared/list/list-description';
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
  filters: {
    id: 'id',
    place: 'placeId',
    ruleSet: 'ruleSetId',
    state: 'state',
    forumLevels: 'forumLevels',
    participants: 'participants',
    outcome: 'outcome',
    unanimous: 'unanimous',
    decidedOn: 'decidedOn',
  },
  orders: bothDirections({ DECIDED_ON: 'decidedOn' }),
  defaultOrder: [{ property: 'decidedOn', direction: 'DESC' }],
  placeProperty: 'placeId',
};
