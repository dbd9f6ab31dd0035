import { openPeriod } from '@courtyard/shared/article-sources';
import type { NewFact } from '@courtyard/shared/database/record';
import type { MeetingTallyRow } from '../meeting-tally/meeting-tally.entity';
import type { MeetingRow } from '../meeting/meeting.entity';
import { fromArticle, synthetic, tiexi, xiaguangli } from './sources';

type Tally = NewFact<MeetingTallyRow>;

/** The meetings for which only a number is given: those of all topics, unless something else is said. */
function tally({
  passage,
  ...reported
}: Pick<Tally, 'id' | 'kinds' | 'value'> & { passage: string } & Partial<Tally>): Tally {
  return {
    tenant: xiaguangli,
    level: 'COMMUNITY',
    bodyId: xiaguangli,
    placeId: 'plc:chy:xiaguangli',
    topicsZh: [],
    topicsEn: [],
    deliberationId: null,
    surveyId: null,
    precision: 'EXACT',
    asOf: null,
    withinMonths: null,
    ...openPeriod,
    ...reported,
    source: fromArticle(passage),
  };
}

const bungalowTopics = { topicsZh: ['平房拆建改造'], topicsEn: ['Renovation of the bungalows'] };

export const meetingTallies: readonly Tally[] = [
  tally({ id: 'tly:xgl:party-lectures', kinds: ['PARTY_LECTURE'], value: 6, passage: 'A4' }),
  tally({ id: 'tly:xgl:organization-life', kinds: ['ORG_LIFE'], value: 2, passage: 'A4' }),
  tally({ id: 'tly:xgl:deliberations', kinds: ['DELIBERATION'], value: 25, passage: 'A4' }),
  tally({
    id: 'tly:xgl:yard-branch',
    kinds: ['BRANCH'],
    level: 'COMPOUND',
    bodyId: 'org:xgl:yard-branch',
    placeId: 'plc:xgl:courtyard-35',
    value: 24,
    passage: 'A4',
  }),
  // Another set than the 25 above: only on the bungalows, at three levels.
  tally({
    id: 'tly:xgl:bungalow-deliberations',
    kinds: ['DELIBERATION'],
    level: null,
    placeId: 'plc:xgl:courtyard-35-bungalows',
    ...bungalowTopics,
    deliberationId: 'del:xgl:bungalows',
    value: 18,
    withinMonths: 12,
    passage: 'A5',
  }),
  tally({
    tenant: tiexi,
    id: 'tly:tx:five-poors',
    kinds: ['DISCUSSION', 'THEMATIC', 'ADVICE'],
    level: null,
    bodyId: tiexi,
    placeId: 'plc:hd:tiexi',
    topicsZh: ['“五差”问题'],
    topicsEn: ['The "five poors"'],
    surveyId: 'srv:tx:questionnaire',
    value: 30,
    precision: 'AT_LEAST',
    passage: 'B3',
  }),
];

/** No meeting is told of on its own; this one stands for that of the vote, so that one can be shown. */
export const meetings: ReadonlyArray<NewFact<MeetingRow>> = [
  {
    tenant: xiaguangli,
    id: 'mtg:xgl:bungalow-vote',
    titleZh: '平房改造方案表决会（演示）',
    titleEn: 'Vote on the bungalow scheme (demonstration)',
    kind: 'DELIBERATION',
    level: 'COMMUNITY',
    bodyId: xiaguangli,
    placeId: 'plc:xgl:courtyard-35-bungalows',
    ...bungalowTopics,
    deliberationId: 'del:xgl:bungalows',
    attendingIds: ['org:xgl:owner-unit'],
    headcount: null,
    occurredAt: new Date('2019-03-01T19:00:00+08:00'),
    source: synthetic,
  },
];
