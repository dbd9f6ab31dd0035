import { openPeriod } from '@courtyard/shared/article-sources';
import type { NewFact } from '@courtyard/shared/database/record';
import type { ParkingAgreementRow } from '../parking/agreement.entity';
import type { ParkingSchemeRow } from '../parking/scheme.entity';
import { fromArticle, tiexi, xiaguangli } from './sources';

const unstatedSpaces = { spaces: null, spacesPrecision: null, asOf: null } as const;

export const parkingSchemes: ReadonlyArray<NewFact<ParkingSchemeRow>> = [
  {
    tenant: xiaguangli,
    id: 'pks:xgl:courtyard-35',
    placeId: 'plc:xgl:courtyard-35',
    kind: 'SELF_MANAGED',
    state: 'ACTIVE',
    committeeId: 'org:xgl:vehicle-committee',
    ...unstatedSpaces,
    orderly: null,
    ...openPeriod,
    source: fromArticle('A6'),
  },
  {
    tenant: tiexi,
    id: 'pks:tx:tiexi',
    placeId: 'plc:hd:tiexi',
    kind: 'SELF_MANAGED',
    state: 'ACTIVE',
    committeeId: null,
    ...unstatedSpaces,
    orderly: true,
    ...openPeriod,
    source: fromArticle('B4'),
  },
];

export const parkingAgreements: ReadonlyArray<NewFact<ParkingAgreementRow>> = [
  {
    tenant: xiaguangli,
    id: 'pka:xgl:nearby-enterprises',
    placeId: 'plc:xgl:courtyard-35',
    partnerIds: ['org:xgl:nearby-enterprises'],
    basis: 'CONSULTATION',
    addsSpaces: true,
    addedSpaces: null,
    addedSpacesPrecision: null,
    asOf: null,
    ...openPeriod,
    source: fromArticle('A6'),
  },
];
