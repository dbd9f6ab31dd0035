import { periodEntity, type PeriodRow } from '@courtyard/shared/database/fact-columns';
import type { ListDescription } from '@courtyard/shared/list/list-description';
import type {
  OwnerWorkExtent,
  OwnerWorkHazardState,
  OwnerWorkKind,
  OwnerWorkState,
} from '../resolver-types.generated';

/** What an owner builds, mends or replaces; its period lasts from the beginning of the work to its end. */
export interface OwnerWorkRow extends PeriodRow {
  titleZh: string;
  titleEn: string | null;
  ownerId: string;
  placeId: string;
  matterCode: string;
  kind: OwnerWorkKind;
  extent: OwnerWorkExtent | null;
  state: OwnerWorkState;
  projectId: string | null;
  /** The hazard the work is to remove: title and state, or nothing of it. */
  hazardTitleZh: string | null;
  hazardTitleEn: string | null;
  hazardState: OwnerWorkHazardState | null;
}

export const OwnerWorkEntity = periodEntity<OwnerWorkRow>({
  name: 'OwnerWork',
  table: 'owner_work',
  index: ({ placeId, titleZh, titleEn, matterCode, state }) => ({
    place: placeId,
    facets: { titleZh, titleEn, matterCode, state },
  }),
  columns: {
    titleZh: { type: 'text' },
    titleEn: { type: 'text', nullable: true },
    ownerId: { type: 'text' },
    placeId: { type: 'text' },
    matterCode: { type: 'text' },
    kind: { type: 'text' },
    extent: { type: 'text', nullable: true },
    state: { type: 'text' },
    projectId: { type: 'text', nullable: true },
    hazardTitleZh: { type: 'text', nullable: true },
    hazardTitleEn: { type: 'text', nullable: true },
    hazardState: { type: 'text', nullable: true },
  },
});

export const ownerWorkList: ListDescription<OwnerWorkRow> = {
  entity: OwnerWorkEntity,
  type: 'OwnerWork',
  noun: ['an owner work', 'owner works'],
  columns: {
    id: { property: 'id', type: 'ID', sorts: true },
    place: { property: 'placeId', type: 'ID', names: 'Place' },
    owner: { property: 'ownerId', type: 'ID', names: 'Organization' },
    matter: { property: 'matterCode', type: 'ID', names: 'Matter' },
    project: { property: 'projectId', type: 'ID', names: 'Project' },
    kind: { property: 'kind', type: 'OwnerWorkKind' },
    state: { property: 'state', type: 'OwnerWorkState' },
    hazardState: { property: 'hazardState', type: 'OwnerWorkHazardState' },
    validFrom: { property: 'validFrom', type: 'Date', sorts: true },
  },
  defaultOrder: [{ property: 'id', direction: 'ASC' }],
  placeProperty: 'placeId',
};
