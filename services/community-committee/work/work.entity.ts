import { periodEntity, type PeriodRow } from '@courtyard/shared/database/fact-columns';
import type { ListDescription } from '@courtyard/shared/list/list-description';
import type { SourceKind } from '@courtyard/shared/vocabulary-terms';
import type { WorkState } from '../resolver-types.generated';

/** Something that is built or mended. */
export interface WorkRow extends PeriodRow {
  titleZh: string;
  titleEn: string;
  matterCode: string;
  placeId: string;
  state: WorkState;
  /** Null where the report does not say which project it belongs to. */
  projectId: string | null;
  /** What the link to the project rests on, where that is not the report itself. */
  projectSource: SourceKind | null;
}

export const WorkEntity = periodEntity<WorkRow>({
  name: 'Work',
  table: 'work',
  index: ({ placeId, titleZh, titleEn, state }) => ({ place: placeId, facets: { titleZh, titleEn, state } }),
  columns: {
    titleZh: { type: 'text' },
    titleEn: { type: 'text' },
    matterCode: { type: 'text' },
    placeId: { type: 'text' },
    state: { type: 'text' },
    projectId: { type: 'text', nullable: true },
    projectSource: { type: 'text', nullable: true },
  },
});

export const workList: ListDescription<WorkRow> = {
  entity: WorkEntity,
  type: 'Work',
  name: 'WorkList',
  noun: ['a work', 'works'],
  columns: {
    id: { property: 'id', type: 'ID', sorts: true },
    place: { property: 'placeId', type: 'ID', names: 'Place' },
    matter: { property: 'matterCode', type: 'ID', names: 'Matter' },
    project: { property: 'projectId', type: 'ID', names: 'Project', loader: 'projectById' },
    state: { property: 'state', type: 'WorkState' },
  },
  relations: {
    projectWhere: { own: 'projectId', theirs: 'id', many: false, of: 'Project' },
  },
  defaultOrder: [{ property: 'id', direction: 'ASC' }],
  placeProperty: 'placeId',
  statistics: {
    field: 'workStats',
    groups: ['state', 'matter', 'place', 'project'],
  },
};
