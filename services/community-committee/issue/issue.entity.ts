import { occurrenceEntity, type OccurrenceRow } from '@courtyard/shared/database/fact-columns';
import type { ListDescription } from '@courtyard/shared/list/list-description';
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
  /** The unit that asks; residents are never named. */
  demanderId: string | null;
  ledgerId: string | null;
  /** Null where nobody is named, so that its route says who handles it. */
  handlerIds: string[] | null;
  bounceCount: number | null;
  solvedAt: Date | null;
}

export const IssueEntity = occurrenceEntity<IssueRow>({
  name: 'Issue',
  table: 'issue',
  index: ({ placeId, titleZh, titleEn, kind, matterCode, category, level, state, demanderId }) => ({
    place: placeId,
    facets: { titleZh, titleEn, kind, matterCode, category, level, state, demanderId },
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
    demanderId: { type: 'text', nullable: true },
    ledgerId: { type: 'text', nullable: true },
    handlerIds: { type: 'text', array: true, nullable: true },
    bounceCount: { type: 'int', nullable: true },
    solvedAt: { type: 'timestamptz', precision: 3, nullable: true },
  },
});

export const issueList: ListDescription<IssueRow> = {
  entity: IssueEntity,
  type: 'Issue',
  noun: ['an issue', 'issues'],
  columns: {
    id: { property: 'id', type: 'ID' },
    place: { property: 'placeId', type: 'ID', names: 'Place' },
    matter: { property: 'matterCode', type: 'ID', names: 'Matter' },
    ledger: { property: 'ledgerId', type: 'ID', names: 'DemandLedger', loader: 'demandLedgerById' },
    kind: { property: 'kind', type: 'IssueKind' },
    category: { property: 'category', type: 'IssueCategory' },
    level: { property: 'level', type: 'IssueLevel' },
    severity: { property: 'severity', type: 'IssueSeverity' },
    state: { property: 'state', type: 'IssueState' },
    channel: { property: 'channel', type: 'IssueChannel' },
    demanderKind: { property: 'demanderKind', type: 'DemanderKind' },
    demander: { property: 'demanderId', type: 'ID', names: 'Organization' },
    bounceCount: { property: 'bounceCount', type: 'Int', sorts: true },
    occurredAt: { property: 'occurredAt', type: 'DateTime', sorts: true },
    rank: { property: 'rank', type: 'Int', sorts: true },
    solvedAt: { property: 'solvedAt', type: 'DateTime', sorts: true },
  },
  relations: {
    projects: { own: 'id', theirs: 'issueIds', many: true, of: 'Project' },
    handovers: { own: 'id', theirs: 'issueId', many: true, of: 'Handover' },
    ledgerWhere: { own: 'ledgerId', theirs: 'id', many: false, of: 'DemandLedger' },
  },
  defaultOrder: [{ property: 'occurredAt', direction: 'DESC' }],
  placeProperty: 'placeId',
  statistics: {
    field: 'issueStats',
    groups: [
      'kind',
      'category',
      'level',
      'severity',
      'state',
      'channel',
      'demanderKind',
      'matter',
      'place',
      'ledger',
      'occurredAt',
      'solvedAt',
    ],
    measures: {
      bounceCount: { property: 'bounceCount' },
      daysToSolve: { from: 'occurredAt', to: 'solvedAt', unit: 'DAY' },
    },
  },
};
