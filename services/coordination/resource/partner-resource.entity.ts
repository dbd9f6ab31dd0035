import { periodEntity, type PeriodRow } from '@courtyard/shared/database/fact-columns';
import type { ResourceAvailability, ResourceKind, ResourceState } from '@courtyard/shared/vocabulary-terms';
import type { OpeningTime } from '../match/rules/facts';
import type { ListCompleteness } from '../resolver-types.generated';

/** What a unit without a service of its own offers; coordination keeps it for the unit. */
export interface PartnerResourceRow extends PeriodRow {
  ownerId: string;
  /** The place the offer was made to. */
  placeId: string;
  kind: ResourceKind;
  titleZh: string;
  titleEn: string | null;
  state: ResourceState | null;
  availability: ResourceAvailability[];
  servesIds: string[];
  /** The matters it is for; null where the owner does not say. */
  matterCodes: string[] | null;
  /** How many people it holds or helps at a time. */
  capacity: number | null;
  openingTimes: OpeningTime[] | null;
  listCompleteness: ListCompleteness | null;
}

export const PartnerResourceEntity = periodEntity<PartnerResourceRow>({
  name: 'PartnerResource',
  table: 'partner_resource',
  index: ({ placeId, titleZh, titleEn, kind, ownerId, state, availability, servesIds, ...details }) => ({
    place: placeId,
    facets: {
      titleZh,
      titleEn,
      resourceKind: kind,
      ownerId,
      state,
      availability,
      serves: servesIds,
      matterCodes: details.matterCodes,
      capacity: details.capacity,
      openingTimes: details.openingTimes,
      sourceKind: details.source.kind,
    },
  }),
  columns: {
    ownerId: { type: 'text' },
    placeId: { type: 'text' },
    kind: { type: 'text' },
    titleZh: { type: 'text' },
    titleEn: { type: 'text', nullable: true },
    state: { type: 'text', nullable: true },
    availability: { type: 'text', array: true, default: [] },
    servesIds: { type: 'text', array: true, default: [] },
    matterCodes: { type: 'text', array: true, nullable: true },
    capacity: { type: 'int', nullable: true },
    openingTimes: { type: 'jsonb', nullable: true },
    listCompleteness: { type: 'text', nullable: true },
  },
});
