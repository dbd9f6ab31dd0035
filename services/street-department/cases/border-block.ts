import { period } from '@courtyard/shared/case-sources';
import type { NewClaim } from '@courtyard/shared/claim/state-claim';
import type { NewFact } from '@courtyard/shared/database/record';
import type { BoundarySurveyRow } from '../boundary-survey/boundary-survey.entity';
import type { MandateRow } from '../mandate/mandate.entity';
import { refuses, synthetic } from './sources';

const block = 'plc:stone:block';
const north = { name: 'north', holderId: 'org:stone:north-office', scopeNote: '属南界街道管辖' };
const south = { name: 'south', holderId: 'org:stone:south-office', scopeNote: '属北界街道管辖' };
const settledOn = '2021-07-01';

/** Each side sent the caller to the other, until the survey; nobody spoke again of who sweeps. */
const sides = [
  { ...north, enforcedUntil: settledOn },
  { ...south, enforcedUntil: null },
];

export const claims: readonly NewClaim[] = sides.flatMap(({ name, enforcedUntil, ...side }) => [
  refuses({
    ...side,
    id: `clm:stone:${name}-does-not-enforce`,
    placeId: block,
    matterCode: 'ILLEGAL_CONSTRUCTION',
    role: 'ENFORCER',
    validFrom: '2017-03-01',
    validTo: enforcedUntil,
  }),
  refuses({
    ...side,
    id: `clm:stone:${name}-does-not-sweep`,
    placeId: block,
    matterCode: 'SANITATION',
    role: 'MAINTAINER',
    validFrom: '2018-06-01',
    validTo: null,
  }),
]);

/** What the two sides found when they walked the border together. */
export const survey: NewFact<BoundarySurveyRow> = {
  tenant: north.holderId,
  id: 'bsv:stone:block',
  placeId: block,
  partyIds: [north.holderId, south.holderId],
  belongsToId: 'plc:stone:north-border',
  findingZh: '楼体大部分位于界线以北；建议由北界街道牵头，南界街道配合',
  findingEn: 'Most of the block stands north of the line; North Border should lead and South Border assist',
  occurredAt: new Date('2021-06-10T10:00:00+08:00'),
  source: synthetic,
};

export const mandates: ReadonlyArray<NewFact<MandateRow>> = (['ENFORCER', 'COORDINATOR'] as const).map(
  (role) => ({
    tenant: north.holderId,
    id: `mnd:stone:block-${role.toLowerCase()}`,
    organizationId: north.holderId,
    placeId: block,
    matters: ['ILLEGAL_CONSTRUCTION'],
    role,
    powers: role === 'ENFORCER' ? ['INSPECT', 'ORDER'] : ['COORDINATE'],
    legalBasis: null,
    ...period(settledOn),
    source: synthetic,
  }),
);
