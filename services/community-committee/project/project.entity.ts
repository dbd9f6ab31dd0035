import { periodEntity, type PeriodRow } from '@courtyard/shared/database/fact-columns';
import { bothDirections, type ListDescription } from '@courtyard/shared/list/list-description';
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
  filters: {
    id: 'id',
    place: 'placeId',
    places: 'placeIds',
    partners: 'partnerIds',
    addresses: 'issueIds',
    deliberation: 'deliberationId',
    programZh: 'programZh',
    kind: 'kind',
    state: 'state',
    requiresDeliberation: 'requiresDeliberation',
    validTo: 'validTo',
  },
  orders: bothDirections({ ID: 'id', VALID_FROM: 'validFrom', VALID_TO: 'validTo' }),
  defaultOrder: [{ property: 'id', direction: 'ASC' }],
  placeProperty: 'placeId',
};
