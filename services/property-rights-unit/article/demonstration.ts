import { openPeriod } from '@courtyard/shared/article-sources';
import type { NewFact } from '@courtyard/shared/database/record';
import type { EntrustmentRow } from '../entrustment/entrustment.entity';
import type { OwnerUnitResourceRow } from '../owner-resource/owner-resource.entity';
import { courtyardOwner, jiachengOwner, synthetic } from './sources';

/** Made up, so that an entrustment can be seen; the article tells of none. */
export const entrustments: ReadonlyArray<NewFact<EntrustmentRow>> = [
  {
    tenant: jiachengOwner,
    id: 'ent:jc:jiacheng-estate-upkeep',
    placeId: 'plc:jc:jiacheng-estate',
    fromId: jiachengOwner,
    toId: 'org:jc:property-company',
    scope: ['LIGHTING'],
    state: 'SIGNED',
    ...openPeriod,
    source: synthetic,
  },
];

/** Made up, so that a resource of an owner unit can be seen; the article tells of none. */
export const ownerResources: ReadonlyArray<NewFact<OwnerUnitResourceRow>> = [
  {
    tenant: courtyardOwner,
    id: 'ors:xgl:storeroom',
    titleZh: '闲置库房（演示）',
    titleEn: 'Idle storeroom (demonstration)',
    kind: 'VENUE',
    ownerId: courtyardOwner,
    placeId: 'plc:xgl:courtyard-35',
    availability: ['SHAREABLE'],
    state: 'IDLE',
    matterCodes: null,
    capacity: null,
    openingHours: null,
    terms: null,
    ...openPeriod,
    source: synthetic,
  },
];
