import { openPeriod } from '@courtyard/shared/article-sources';
import type { NewFact } from '@courtyard/shared/database/record';
import type { ActivityRow } from '../activity/activity.entity';
import type { FacilityRecordRow } from '../facility/facility.entity';
import type { WishRow } from '../wish/wish.entity';
import { fromArticle, jiacheng, synthetic, tiexi, xiaguangli } from './sources';

const unstated = {
  participants: [],
  participantsCompleteness: null,
  count: null,
  countPrecision: null,
  asOf: null,
  frequency: null,
  timesPerYear: null,
} satisfies Partial<NewFact<ActivityRow>>;

/** Before the vote, of which the day is made up. */
const beforeTheVote = { validFrom: null, validTo: '2019-03-01', periodSource: 'SYNTHETIC' } as const;

export const activities: ReadonlyArray<NewFact<ActivityRow>> = [
  {
    tenant: xiaguangli,
    id: 'act:xgl:renovation-campaign',
    kind: 'CAMPAIGN',
    titleZh: '平房改造宣传动员',
    titleEn: 'Campaign for the renovation of the bungalows',
    placeId: 'plc:xgl:courtyard-35',
    organizerId: xiaguangli,
    ...unstated,
    ...beforeTheVote,
    source: fromArticle('A4'),
  },
  {
    tenant: xiaguangli,
    id: 'act:xgl:doorstep-visits',
    kind: 'DOORSTEP_VISIT',
    titleZh: '党员入户上门征求意见',
    titleEn: 'Party members ask for opinions at the doors',
    placeId: 'plc:xgl:courtyard-35',
    organizerId: xiaguangli,
    ...unstated,
    participants: ['PARTY_MEMBERS'],
    participantsCompleteness: 'COMPLETE',
    count: 12,
    countPrecision: 'EXACT',
    ...openPeriod,
    source: fromArticle('A4'),
  },
  {
    tenant: tiexi,
    id: 'act:tx:shows',
    kind: 'PERFORMANCE',
    titleZh: '文体队社区演出',
    titleEn: 'Shows of the culture and sports team',
    placeId: 'plc:hd:tiexi',
    organizerId: 'org:tx:culture-team',
    ...unstated,
    frequency: 'YEARLY_NUMBER',
    timesPerYear: 5,
    ...openPeriod,
    source: fromArticle('B4'),
  },
  {
    tenant: jiacheng,
    id: 'act:jc:clean-up',
    kind: 'CLEAN_UP',
    titleZh: '小区环境卫生清理',
    titleEn: 'Clean-up of the estate',
    placeId: 'plc:jc:jiacheng-estate',
    organizerId: jiacheng,
    ...unstated,
    participants: ['COMMUNITY_PARTY_MEMBERS', 'WORKING_PARTY_MEMBERS', 'VOLUNTEERS'],
    participantsCompleteness: 'OPEN',
    frequency: 'REGULAR',
    ...openPeriod,
    source: fromArticle('C5'),
  },
];

export const facilityRecords: ReadonlyArray<NewFact<FacilityRecordRow>> = [
  {
    tenant: tiexi,
    id: 'fac:tx:door-entry',
    placeId: 'plc:tx:zone-stairwells',
    facility: 'DOOR_ENTRY',
    condition: 'RUNNING_WELL',
    windowYears: 4,
    // The days are made up, as for the indicators.
    validFrom: '2015-07-01',
    validTo: '2019-07-01',
    periodSource: 'SYNTHETIC',
    source: fromArticle('B4'),
  },
];

/** The article names a team that takes on wishes, but none of the wishes; these are made up. */
export const wishes: ReadonlyArray<NewFact<WishRow>> = [
  {
    tenant: jiacheng,
    id: 'wsh:jc:reading-glasses',
    category: 'GOODS',
    summaryZh: '希望得到一副老花镜（演示）',
    summaryEn: 'A pair of reading glasses (demonstration)',
    placeId: 'plc:jc:jiacheng-estate',
    state: 'CLAIMED',
    claimedById: 'org:jc:wish-claiming-team',
    dueOn: null,
    occurredAt: null,
    source: synthetic,
  },
  {
    tenant: jiacheng,
    id: 'wsh:jc:phone-lessons',
    category: 'LEARNING',
    summaryZh: '希望有人教用智能手机（演示）',
    summaryEn: 'Somebody who explains a smartphone (demonstration)',
    placeId: 'plc:jc:jiacheng-estate',
    state: 'PUBLISHED',
    claimedById: null,
    dueOn: null,
    occurredAt: null,
    source: synthetic,
  },
];
