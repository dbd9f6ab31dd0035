import { periodEntity, type PeriodRow } from '@courtyard/shared/database/fact-columns';
import { bothDirections, type ListDescription } from '@courtyard/shared/list/list-description';
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
  filters: {
    id: 'id',
    place: 'placeId',
    owner: 'ownerId',
    matter: 'matterCode',
    project: 'projectId',
    kind: 'kind',
    state: 'state',
    hazardState: 'hazardState',
  },
  orders: bothDirections({ ID: 'id', VALID_FROM: 'validFrom' }),
  defaultOrder: [{ property: 'id', direction: 'ASC' }],
  placeProperty: 'placeId',
};
