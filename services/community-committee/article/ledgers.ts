import { openPeriod } from '@courtyard/shared/article-sources';
import type { NewFact } from '@courtyard/shared/database/record';
import type { DemandLedgerRow } from '../ledger/ledger.entity';
import type { IssueRouteRow } from '../route/route.entity';
import type { DemandTrendRow } from '../trend/trend.entity';
import { fromArticle, jiacheng, xiaguangli } from './sources';

export const ledgers: ReadonlyArray<NewFact<DemandLedgerRow>> = [
  {
    tenant: xiaguangli,
    id: 'ldg:xgl:courtyard-35',
    nameZh: '35号院需求台账',
    nameEn: 'List of needs of courtyard 35',
    placeId: 'plc:xgl:courtyard-35',
    keeperId: xiaguangli,
    channels: ['DOORSTEP'],
    demanderKinds: [],
    collectedByZh: '分组入户',
    collectedByEn: 'Groups that go from door to door',
    arrangements: [],
    upkeep: null,
    lastChangedOn: null,
    ...openPeriod,
    source: fromArticle('A5'),
  },
  {
    tenant: jiacheng,
    id: 'ldg:jc:needs',
    nameZh: '需求清单',
    nameEn: 'List of needs',
    placeId: 'plc:cp:jiacheng-garden',
    keeperId: jiacheng,
    channels: ['FORUM', 'VISIT', 'HOTLINE_12345', 'COUNCIL'],
    demanderKinds: ['RESIDENT_GROUP', 'UNIT'],
    collectedByZh: null,
    collectedByEn: null,
    arrangements: ['CLASSIFIED', 'RANKED'],
    upkeep: 'CONTINUOUS',
    lastChangedOn: null,
    ...openPeriod,
    source: fromArticle('C3'),
  },
];

/** What the community can settle itself; where the rest goes is the street's to say. */
export const routes: ReadonlyArray<NewFact<IssueRouteRow>> = [
  {
    tenant: jiacheng,
    id: 'rte:jc:community',
    placeId: 'plc:cp:jiacheng-garden',
    level: 'COMMUNITY',
    handlerIds: [jiacheng, 'org:jc:property-company', 'org:jc:volunteer-teams'],
    handlersComplete: false,
    ...openPeriod,
    source: fromArticle('C3'),
  },
];

export const trends: ReadonlyArray<NewFact<DemandTrendRow>> = (['PROBLEMS', 'DEMANDS'] as const).map(
  (subject) => ({
    tenant: xiaguangli,
    id: `trd:xgl:${subject.toLowerCase()}`,
    placeId: 'plc:xgl:courtyard-35',
    subject,
    direction: 'RISING',
    changeValue: null,
    changePrecision: null,
    ...openPeriod,
    source: fromArticle('A2'),
  }),
);
