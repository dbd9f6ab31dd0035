import { openPeriod } from '@courtyard/shared/article-sources';
import type { NewFact } from '@courtyard/shared/database/record';
import type { CityFigureRow } from '../city-figure/city-figure.entity';
import type { CooperationMechanismRow } from '../mechanism/mechanism.entity';
import type { PolicyDocumentRow } from '../policy/policy.entity';
import { fromArticle, register } from './sources';

/** Five parties build together; which five, the article does not say, nor since when. */
export const mechanisms: ReadonlyArray<NewFact<CooperationMechanismRow>> = [
  {
    tenant: register,
    id: 'mec:jc:five-party',
    kind: 'FIVE_PARTY',
    nameZh: '五方共建',
    nameEn: 'Five-party co-building',
    placeId: 'plc:cp:jiacheng-garden',
    partyCount: 5,
    partyIds: [],
    partiesCompleteness: 'OPEN',
    broughtInIds: ['org:jc:property-company', 'org:cp:dongxiaokou-health-center', 'org:bj:finance-bureau'],
    broughtInCompleteness: 'OPEN',
    ...openPeriod,
    source: fromArticle('C2'),
  },
];

export const planForCommunities = 'pol:bj:whistle-to-communities';

export const policies: ReadonlyArray<NewFact<PolicyDocumentRow>> = [
  {
    tenant: register,
    id: planForCommunities,
    titleZh: '关于推进“街乡吹哨、部门报到”向社区深化的实施方案',
    titleEn: 'Plan for deepening "streets whistle, departments report in" down to the communities',
    placeId: 'plc:bj:beijing',
    issuerIds: ['org:bj:social-work-committee', 'org:bj:civil-affairs-bureau'],
    state: 'DRAFTING',
    topics: ['ORGANIZATION_SYSTEM', 'GOVERNANCE_STRUCTURE', 'MEMBER_MANAGEMENT', 'SERVICE'],
    ...openPeriod,
    source: fromArticle('D3'),
  },
];

type Reported = Pick<NewFact<CityFigureRow>, 'id' | 'code' | 'value' | 'coverage'>;

/** The city reports its figures at a meeting around the first of July; each is given as "more than". */
function cityFigure(passage: string, reported: Reported): NewFact<CityFigureRow> {
  return {
    tenant: register,
    ...reported,
    placeId: 'plc:bj:beijing',
    precision: 'AT_LEAST',
    asOf: '2019-07-01',
    ...openPeriod,
    periodSource: 'SYNTHETIC',
    source: fromArticle(passage),
  };
}

export const cityFigures: ReadonlyArray<NewFact<CityFigureRow>> = [
  cityFigure('D1', {
    id: 'cty:bj:organizations-reported-in',
    code: 'ORGANIZATIONS_REPORTED_IN',
    value: 9_000,
    coverage: 'ALL',
  }),
  cityFigure('D1', {
    id: 'cty:bj:members-reported-in',
    code: 'MEMBERS_REPORTED_IN',
    value: 710_000,
    coverage: 'ALL',
  }),
  cityFigure('D2', {
    id: 'cty:bj:community-party-organizations',
    code: 'COMMUNITY_PARTY_ORGANIZATIONS',
    value: 3_000,
    coverage: null,
  }),
];
