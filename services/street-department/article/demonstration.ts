import { openPeriod } from '@courtyard/shared/article-sources';
import type { NewClaim } from '@courtyard/shared/claim/state-claim';
import type { NewFact } from '@courtyard/shared/database/record';
import type { EnforcementCaseRow } from '../enforcement-case/enforcement-case.entity';
import type { HotlineCaseRow } from '../hotline-case/hotline-case.entity';
import type { RateResultRow } from '../rate/rate-result.entity';
import type { RateSchemeRow } from '../rate/rate-scheme.entity';
import type { StreetResourceRow } from '../street-resource/street-resource.entity';
import {
  maizidianDepartments,
  synthetic,
  tiantongyuanOffice,
  tiantongyuanSections,
  yangfangdianOffice,
} from './sources';

/** Made up: the company refused the sewer a day before, so that from now on two have refused it. */
export const refusals: readonly NewClaim[] = [
  {
    tenant: tiantongyuanSections,
    id: 'clm:cp:sewer-not-of-the-sections',
    placeId: 'plc:jc:jiacheng-estate',
    matterCode: 'DRAINAGE',
    role: 'MAINTAINER',
    basis: 'STATUTORY_MANDATE',
    stance: 'DISCLAIMED',
    holderId: tiantongyuanSections,
    endedBy: null,
    exceptMatters: [],
    scopeNote: '小区内管网不属街道管养（演示）',
    agreementId: null,
    statedAt: '2019-06-11',
    validFrom: '2019-06-11',
    validTo: null,
    periodSource: null,
    source: synthetic,
  },
];

/** Made up, all of it: the article tells of no case and of no rate. */
export const enforcementCases: ReadonlyArray<NewFact<EnforcementCaseRow>> = [
  {
    tenant: maizidianDepartments,
    id: 'enf:chy:illegal-building',
    placeId: 'plc:xgl:courtyard-35',
    matterCode: 'ILLEGAL_CONSTRUCTION',
    enforcerId: maizidianDepartments,
    state: 'OPENED',
    legalBasis: null,
    whistleId: null,
    closedAt: null,
    occurredAt: null,
    source: synthetic,
  },
];

function hotlineCase(number: number, matterCode: string): NewFact<HotlineCaseRow> {
  return {
    tenant: tiantongyuanSections,
    id: `hot:cp:demonstration-${number}`,
    number: `DEMONSTRATION-${number}`,
    placeId: 'plc:jc:jiacheng-estate',
    matterCode,
    urgency: 'ORDINARY',
    issueId: null,
    occurredAt: null,
    source: synthetic,
  };
}

export const hotlineCases: ReadonlyArray<NewFact<HotlineCaseRow>> = [
  ...[1, 2, 3, 4, 5, 6].map((number) => hotlineCase(number, 'SANITATION')),
  ...[7, 8].map((number) => hotlineCase(number, 'ROADS')),
];

/** The structure of the three rates is public; the weights of the time are not known. */
export const rateSchemes: ReadonlyArray<NewFact<RateSchemeRow>> = [
  {
    tenant: yangfangdianOffice,
    id: 'rsc:hd:three-rates',
    nameZh: '响应率、解决率、满意率（权重不详）',
    nameEn: 'Response, resolution, satisfaction (weights not known)',
    responseWeight: null,
    resolutionWeight: null,
    satisfactionWeight: null,
    ...openPeriod,
    source: synthetic,
  },
];

type Rated = Pick<
  NewFact<RateResultRow>,
  | 'id'
  | 'organizationId'
  | 'assessed'
  | 'responded'
  | 'calledBack'
  | 'solved'
  | 'satisfied'
  | 'excluded'
  | 'exclusions'
> & { readonly month: readonly [first: string, next: string] };

/** Who was ranked where is not known. */
function rated({ month: [validFrom, validTo], ...counts }: Rated): NewFact<RateResultRow> {
  return {
    tenant: counts.organizationId,
    ...counts,
    schemeId: 'rsc:hd:three-rates',
    rank: null,
    rankedAmong: null,
    validFrom,
    validTo,
    periodSource: null,
    source: synthetic,
  };
}

export const rateResults: ReadonlyArray<NewFact<RateResultRow>> = [
  rated({
    id: 'rat:hd:yangfangdian-2019-06',
    organizationId: yangfangdianOffice,
    month: ['2019-06-01', '2019-07-01'],
    assessed: 40,
    responded: 40,
    calledBack: 32,
    solved: 24,
    satisfied: 28,
    excluded: 2,
    exclusions: null,
  }),
  rated({
    id: 'rat:cp:tiantongyuan-south-2019-05',
    organizationId: tiantongyuanOffice,
    month: ['2019-05-01', '2019-06-01'],
    assessed: 50,
    responded: 49,
    calledBack: 40,
    solved: 22,
    satisfied: 28,
    excluded: 3,
    exclusions: [{ reason: 'OUT_OF_SCOPE', n: 3 }],
  }),
  rated({
    id: 'rat:cp:tiantongyuan-south-2019-06',
    organizationId: tiantongyuanOffice,
    month: ['2019-06-01', '2019-07-01'],
    assessed: 60,
    responded: 60,
    calledBack: 48,
    solved: 30,
    satisfied: 36,
    excluded: 4,
    exclusions: [
      { reason: 'OUT_OF_SCOPE', n: 3 },
      { reason: 'MALICIOUS_REPEAT', n: 1 },
    ],
  }),
];

type Lent = Pick<NewFact<StreetResourceRow>, 'id' | 'titleZh' | 'titleEn' | 'tenant' | 'placeId' | 'state'>;

function venue(lent: Lent, capacity: number | null): NewFact<StreetResourceRow> {
  return {
    ...lent,
    kind: 'VENUE',
    ownerId: lent.tenant,
    availability: ['SHAREABLE'],
    matterCodes: null,
    capacity,
    openingHours: null,
    terms: null,
    ...openPeriod,
    source: synthetic,
  };
}

/** Made up, so that a room of a street can be found; the article tells of none. */
export const streetResources: ReadonlyArray<NewFact<StreetResourceRow>> = [
  venue(
    {
      tenant: yangfangdianOffice,
      id: 'srs:hd:meeting-room',
      titleZh: '街道会议室（演示）',
      titleEn: 'Meeting room of the subdistrict office (demonstration)',
      placeId: 'plc:hd:yangfangdian',
      state: 'IN_USE',
    },
    30,
  ),
  venue(
    {
      tenant: maizidianDepartments,
      id: 'srs:chy:underground-space',
      titleZh: '闲置地下空间（演示）',
      titleEn: 'Idle underground space (demonstration)',
      placeId: 'plc:chy:maizidian',
      state: 'IDLE',
    },
    null,
  ),
];
