import { occurrenceEntity, type OccurrenceRow } from '@courtyard/shared/database/fact-columns';
import { bothDirections, type ListDescription } from '@courtyard/shared/list/list-description';
import type { SourceKind } from '@courtyard/shared/vocabulary-terms';
import type {
  DemanderKind,
  IssueCategory,
  IssueChannel,
  IssueKind,
  IssueLevel,
  IssueSeverity,
  IssueState,
} from '../resolver-types.generated';

/** The four steps of looking into an issue. */
export interface Analysis {
  readonly problemZh: string | null;
  readonly causeZh: string | null;
  readonly harmZh: string | null;
  readonly remedyZh: string | null;
}

/** A problem, a demand or a need of residents or units. */
export interface IssueRow extends OccurrenceRow {
  kind: IssueKind;
  titleZh: string;
  titleEn: string | null;
  /** What the title rests on, where the report gives none. */
  titleSource: SourceKind | null;
  matterCode: string;
  category: IssueCategory | null;
  rank: number | null;
  level: IssueLevel | null;
  /** What matter, rank and level rest on, where that is not the report itself. */
  filingSource: SourceKind | null;
  severity: IssueSeverity | null;
  /** Null where nobody looked into it; a step whose outcome is not written down is null. */
  analysis: Analysis | null;
  placeId: string;
  state: IssueState;
  channel: IssueChannel | null;
  demanderKind: DemanderKind | null;
  ledgerId: string | null;
  /** Null where nobody is named, so that its route says who handles it. */
  handlerIds: string[] | null;
  bounceCount: number | null;
  solvedAt: Date | null;
}

export const IssueEntity = occurrenceEntity<IssueRow>({
  name: 'Issue',
  table: 'issue',
  index: ({ placeId, titleZh, titleEn, kind, matterCode, category, level, state }) => ({
    place: placeId,
    facets: { titleZh, titleEn, kind, matterCode, category, level, state },
  }),
  columns: {
    kind: { type: 'text' },
    titleZh: { type: 'text' },
    titleEn: { type: 'text', nullable: true },
    titleSource: { type: 'text', nullable: true },
    matterCode: { type: 'text' },
    category: { type: 'text', nullable: true },
    rank: { type: 'int', nullable: true },
    level: { type: 'text', nullable: true },
    filingSource: { type: 'text', nullable: true },
    severity: { type: 'text', nullable: true },
    analysis: { type: 'jsonb', nullable: true },
    placeId: { type: 'text' },
    state: { type: 'text' },
    channel: { type: 'text', nullable: true },
    demanderKind: { type: 'text', nullable: true },
    ledgerId: { type: 'text', nullable: true },
    handlerIds: { type: 'text', array: true, nullable: true },
    bounceCount: { type: 'int', nullable: true },
    solvedAt: { type: 'timestamptz', precision: 3, nullable: true },
  },
});

export const issueList: ListDescription<IssueRow> = {
  entity: IssueEntity,
  filters: {
    id: 'id',
    place: 'placeId',
    matter: 'matterCode',
    ledger: 'ledgerId',
    kind: 'kind',
    category: 'category',
    level: 'level',
    severity: 'severity',
    state: 'state',
    channel: 'channel',
    demanderKind: 'demanderKind',
    bounceCount: 'bounceCount',
  },
  orders: bothDirections({ OCCURRED_AT: 'occurredAt', RANK: 'rank', BOUNCE_COUNT: 'bounceCount' }),
  defaultOrder: [{ property: 'occurredAt', direction: 'DESC' }],
  placeProperty: 'placeId',
};
