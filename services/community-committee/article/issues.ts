import type { NewFact } from '@courtyard/shared/database/record';
import type { IssueRow } from '../issue/issue.entity';
import { fromArticle, jiacheng, synthetic, tiexi, xiaguangli } from './sources';

type Issue = NewFact<IssueRow>;
type Naming = Pick<Issue, 'id' | 'titleZh' | 'titleEn' | 'matterCode'>;

/** What the report does not say of an issue; it gives no days. */
const unstated = {
  titleSource: null,
  category: null,
  rank: null,
  level: null,
  filingSource: null,
  severity: null,
  analysis: null,
  channel: null,
  demanderKind: null,
  demanderId: null,
  ledgerId: null,
  handlerIds: null,
  bounceCount: null,
  solvedAt: null,
  occurredAt: null,
} as const;

function ofCourtyard(naming: Naming): Issue {
  return {
    ...unstated,
    tenant: xiaguangli,
    ...naming,
    kind: 'PROBLEM',
    placeId: 'plc:xgl:courtyard-35',
    state: 'TRIAGED',
    channel: 'DOORSTEP',
    demanderKind: 'RESIDENT_GROUP',
    source: fromArticle('A2'),
  };
}

/** The demands were collected at the doors and put on the list of the courtyard. */
function demand(naming: Naming): Issue {
  return {
    ...ofCourtyard(naming),
    kind: 'DEMAND',
    // The matter is our reading of the words.
    filingSource: 'SYNTHETIC',
    ledgerId: 'ldg:xgl:courtyard-35',
  };
}

const ofXiaguangli: readonly Issue[] = [
  ofCourtyard({
    id: 'iss:xgl:illegal-construction',
    titleZh: '私搭乱建',
    titleEn: 'Illegal building',
    matterCode: 'ILLEGAL_CONSTRUCTION',
  }),
  ofCourtyard({ id: 'iss:xgl:clutter', titleZh: '堆物堆料', titleEn: 'Clutter', matterCode: 'CLUTTER' }),
  ofCourtyard({
    id: 'iss:xgl:green-space',
    titleZh: '私占绿地',
    titleEn: 'Green space occupied',
    matterCode: 'GREEN_SPACE_OCCUPATION',
  }),
  demand({
    id: 'iss:xgl:demand-hazards',
    titleZh: '消除隐患',
    titleEn: 'Remove hazards',
    matterCode: 'STRUCTURE_SAFETY',
  }),
  demand({
    id: 'iss:xgl:demand-environment',
    titleZh: '整治环境',
    titleEn: 'Tidy the environment',
    matterCode: 'ENVIRONMENT',
  }),
  demand({
    id: 'iss:xgl:demand-living-conditions',
    titleZh: '改善生活条件',
    titleEn: 'Better living conditions',
    matterCode: 'OTHER',
  }),
  {
    ...unstated,
    tenant: xiaguangli,
    id: 'iss:xgl:parking',
    kind: 'PROBLEM',
    titleZh: '停车难',
    titleEn: 'Too few parking spaces',
    matterCode: 'PARKING_VEHICLE',
    placeId: 'plc:xgl:courtyard-35',
    state: 'RESOLVED',
    source: fromArticle('A6'),
  },
];

/** Each step of looking into it was taken; what came of it is not written down. */
const fivePoors: Issue = {
  ...unstated,
  tenant: tiexi,
  id: 'iss:tx:five-poors',
  kind: 'PROBLEM',
  titleZh: '“五差”问题',
  titleEn: 'The "five poors"',
  matterCode: 'OTHER',
  filingSource: 'SYNTHETIC',
  analysis: { problemZh: null, causeZh: null, harmZh: null, remedyZh: null },
  placeId: 'plc:hd:tiexi',
  state: 'TRIAGED',
  channel: 'SURVEY',
  demanderKind: 'RESIDENT_GROUP',
  source: fromArticle('B3'),
};

/**
 * Made up: the article says that units and the community serve each other both ways, and names nothing that a unit
 * asked for. This one lends a room, too.
 */
const requestOfUnit: Issue = {
  ...unstated,
  tenant: tiexi,
  id: 'iss:tx:request-of-companies',
  kind: 'NEED',
  titleZh: '物业企业希望楼门组长介绍自治经验（演示）',
  titleEn: 'Companies would like to hear from stairwell leaders (demonstration)',
  matterCode: 'OTHER',
  placeId: 'plc:hd:yangfangdian',
  state: 'REPORTED',
  channel: 'UNIT_REQUEST',
  demanderKind: 'UNIT',
  demanderId: 'org:hd:property-association',
  source: synthetic,
};

/** A few classes of the nine needs are named, their titles are not; number and place on the list are only ours. */
function need(
  rank: number,
  filing: Partial<Pick<Issue, 'category' | 'matterCode' | 'level' | 'source'>>,
): Issue {
  return {
    ...unstated,
    tenant: jiacheng,
    id: `iss:jc:need-${rank}`,
    kind: 'NEED',
    titleZh: `需求（之${rank}）`,
    titleEn: `Need (${rank} of 9)`,
    titleSource: 'SYNTHETIC',
    matterCode: 'OTHER',
    rank,
    filingSource: 'SYNTHETIC',
    placeId: 'plc:cp:jiacheng-garden',
    state: 'TRIAGED',
    ledgerId: 'ldg:jc:needs',
    source: fromArticle('C3'),
    ...filing,
  };
}

const ofJiacheng: readonly Issue[] = [
  need(1, { category: 'ENVIRONMENT', matterCode: 'ENVIRONMENT', level: 'COMMUNITY' }),
  need(2, { category: 'INFRASTRUCTURE', matterCode: 'PUBLIC_FACILITIES', level: 'STREET' }),
  need(3, { category: 'CULTURE_SPORT', matterCode: 'CULTURE_SPORT', source: fromArticle('C4') }),
  ...[4, 5, 6, 7, 8, 9].map((rank) => need(rank, {})),
];

/** Made up, so that the way of an issue through all parties can be seen. */
const ofTheSewer: readonly Issue[] = [
  {
    ...unstated,
    tenant: jiacheng,
    id: 'iss:jc:sewer',
    kind: 'PROBLEM',
    titleZh: '楼外污水管堵塞（演示）',
    titleEn: 'Blocked sewer outside the buildings (demonstration)',
    matterCode: 'DRAINAGE',
    level: 'STREET',
    placeId: 'plc:jc:jiacheng-estate',
    state: 'RESOLVED',
    channel: 'HOTLINE_12345',
    demanderKind: 'RESIDENT',
    handlerIds: ['org:cp:tiantongyuan-south-office', 'org:cp:drainage-utility'],
    bounceCount: 2,
    occurredAt: new Date('2019-06-09T20:15:00+08:00'),
    solvedAt: new Date('2019-06-18T17:00:00+08:00'),
    source: synthetic,
  },
  {
    ...unstated,
    tenant: jiacheng,
    id: 'iss:jc:sewer-smell',
    kind: 'PROBLEM',
    titleZh: '污水井异味（演示）',
    titleEn: 'Smell from the manholes (demonstration)',
    matterCode: 'DRAINAGE',
    level: 'STREET',
    placeId: 'plc:jc:jiacheng-estate',
    state: 'IN_RESPONSE',
    channel: 'DOORSTEP',
    demanderKind: 'RESIDENT_GROUP',
    bounceCount: 0,
    occurredAt: new Date('2019-06-24T10:00:00+08:00'),
    source: synthetic,
  },
];

export const issues: readonly Issue[] = [
  ...ofXiaguangli,
  fivePoors,
  requestOfUnit,
  ...ofJiacheng,
  ...ofTheSewer,
];
