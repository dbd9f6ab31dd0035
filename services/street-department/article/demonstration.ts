import { openPeriod } from '@courtyard/shared/article-sources';
import type { NewFact } from '@courtyard/shared/database/record';
import type { EnforcementCaseRow } from '../enforcement-case/enforcement-case.entity';
import type { HotlineCaseRow } from '../hotline-case/hotline-case.entity';
import type { RateResultRow } from '../rate/rate-result.entity';
import type { RateSchemeRow } from '../rate/rate-scheme.entity';
import { maizidianDepartments, synthetic, tiantongyuanSections, yangfangdianOffice } from './sources';

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

export const rateResults: ReadonlyArray<NewFact<RateResultRow>> = [
  {
    tenant: yangfangdianOffice,
    id: 'rat:hd:yangfangdian-2019-06',
    organizationId: yangfangdianOffice,
    schemeId: 'rsc:hd:three-rates',
    assessed: 40,
    responded: 40,
    calledBack: 32,
    solved: 24,
    satisfied: 28,
    excluded: 2,
    rank: null,
    rankedAmong: null,
    validFrom: '2019-06-01',
    validTo: '2019-07-01',
    periodSource: null,
    source: synthetic,
  },
];
