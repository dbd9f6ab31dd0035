import { periodEntity, type PeriodRow } from '@courtyard/shared/database/fact-columns';
import type { ListDescription } from '@courtyard/shared/list/list-description';
import type { SourceKind } from '@courtyard/shared/vocabulary-terms';
import type { ProjectKind, ProjectState } from '../resolver-types.generated';

/** What a community has decided to do, and does. */
export interface ProjectRow extends PeriodRow {
  titleZh: string;
  titleEn: string;
  /** What the title rests on, where the report gives none. */
  titleSource: SourceKind | null;
  kind: ProjectKind;
  state: ProjectState;
  /** What the state rests on, where the report only counts how many projects are in it. */
  stateSource: SourceKind | null;
  /** The place or community it belongs to. */
  placeId: string;
  /** Where the work is done. */
  placeIds: string[];
  programZh: string | null;
  programEn: string | null;
  partnerIds: string[];
  issueIds: string[];
  requiresDeliberation: boolean;
  deliberationId: string | null;
  /** Fen as text, since JavaScript numbers do not hold every bigint; null where it is not stated. */
  budgetFen: string | null;
}

export const ProjectEntity = periodEntity<ProjectRow>({
  name: 'Project',
  table: 'project',
  index: ({ placeId, titleZh, titleEn, kind, state }) => ({
    place: placeId,
    facets: { titleZh, titleEn, kind, state },
  }),
  columns: {
    titleZh: { type: 'text' },
    titleEn: { type: 'text' },
    titleSource: { type: 'text', nullable: true },
    kind: { type: 'text' },
    state: { type: 'text' },
    stateSource: { type: 'text', nullable: true },
    placeId: { type: 'text' },
    placeIds: { type: 'text', array: true },
    programZh: { type: 'text', nullable: true },
    programEn: { type: 'text', nullable: true },
    partnerIds: { type: 'text', array: true },
    issueIds: { type: 'text', array: true },
    requiresDeliberation: { type: 'boolean' },
    deliberationId: { type: 'text', nullable: true },
    budgetFen: { type: 'bigint', nullable: true },
  },
});

export const projectList: ListDescription<ProjectRow> = {
  entity: ProjectEntity,
  type: 'Project',
  noun: ['a project', 'projects'],
  columns: {
    id: { property: 'id', type: 'ID', sorts: true },
    place: { property: 'placeId', type: 'ID', names: 'Place' },
    places: { property: 'placeIds', type: 'ID' },
    partners: { property: 'partnerIds', type: 'ID' },
    addresses: { property: 'issueIds', type: 'ID' },
    deliberation: { property: 'deliberationId', type: 'ID' },
    programZh: { property: 'programZh', type: 'String' },
    kind: { property: 'kind', type: 'ProjectKind' },
    state: { property: 'state', type: 'ProjectState' },
    requiresDeliberation: { property: 'requiresDeliberation', type: 'Boolean' },
    validTo: { property: 'validTo', type: 'Date', sorts: true },
    validFrom: { property: 'validFrom', type: 'Date', sorts: true },
    budgetFen: { property: 'budgetFen', type: 'Fen', sorts: true },
  },
  relations: {
    works: { own: 'id', theirs: 'projectId', many: true, of: 'WorkList' },
    issues: { own: 'issueIds', theirs: 'id', many: true, of: 'Issue' },
    deliberationWhere: { own: 'deliberationId', theirs: 'id', many: false, of: 'Deliberation' },
  },
  defaultOrder: [{ property: 'id', direction: 'ASC' }],
  placeProperty: 'placeId',
  statistics: {
    field: 'projectStats',
    groups: [
      'kind',
      'state',
      'requiresDeliberation',
      'deliberationWhere.outcome',
      'place',
      'validFrom',
      'validTo',
    ],
    measures: { budgetFen: { property: 'budgetFen' } },
  },
};
