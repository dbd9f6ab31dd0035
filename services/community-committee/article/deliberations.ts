import { openPeriod } from '@courtyard/shared/article-sources';
import type { NewFact } from '@courtyard/shared/database/record';
import type { DeliberationRow } from '../deliberation/deliberation.entity';
import type { ForumRow } from '../forum/forum.entity';
import type { StatedGoalRow } from '../goal/goal.entity';
import { fromArticle, jiacheng, synthetic, tiexi, xiaguangli } from './sources';

export const forums: ReadonlyArray<NewFact<ForumRow>> = [
  {
    tenant: xiaguangli,
    id: 'frm:xgl:courtyard-35',
    placeId: 'plc:xgl:courtyard-35',
    convenerId: xiaguangli,
    level: 'COMPOUND',
    movedDown: true,
    method: 'JOINT',
    participants: ['PARTY', 'GOVERNMENT', 'RESIDENTS'],
    ...openPeriod,
    source: fromArticle('A4'),
  },
  {
    tenant: tiexi,
    id: 'frm:tx:tiexi',
    placeId: 'plc:hd:tiexi',
    convenerId: tiexi,
    level: 'COMMUNITY',
    movedDown: false,
    method: 'PARTICIPATORY',
    participants: ['PARTY', 'RESIDENTS'],
    ...openPeriod,
    source: fromArticle('B1'),
  },
];

export const deliberations: ReadonlyArray<NewFact<DeliberationRow>> = [
  {
    tenant: xiaguangli,
    id: 'del:xgl:bungalows',
    titleZh: '35号院平房拆建改造',
    titleEn: 'Renovation of the bungalows of courtyard 35',
    placeId: 'plc:xgl:courtyard-35-bungalows',
    concernsZh: ['安全隐患大', '环境脏乱差'],
    concernsEn: ['Safety hazards', 'Dirty and disorderly environment'],
    forumLevels: ['SUBDISTRICT', 'COMMUNITY', 'SOCIAL_UNIT'],
    participants: ['PARTY', 'GOVERNMENT', 'RESIDENTS', 'UNITS'],
    method: 'JOINT',
    options: [{ titleZh: '平房改造方案', titleEn: 'Renovation scheme', costFen: null, chosen: true }],
    state: 'ADOPTED',
    // The article does not name the rule; a vote of all passes under every one.
    ruleSetId: 'rul:coord:rc-local',
    ruleSetSource: 'SYNTHETIC',
    decidedOn: '2019-03-01',
    outcome: 'ADOPTED',
    unanimous: true,
    counts: null,
    ...openPeriod,
    periodSource: 'SYNTHETIC',
    source: fromArticle('A5'),
  },
  {
    tenant: jiacheng,
    id: 'del:jc:project-list',
    titleZh: '项目清单的讨论协商',
    titleEn: 'Deliberation on the project list',
    placeId: 'plc:cp:jiacheng-garden',
    concernsZh: [],
    concernsEn: [],
    forumLevels: [],
    participants: [],
    method: null,
    options: [],
    state: 'ADOPTED',
    ruleSetId: 'rul:jc:projects',
    ruleSetSource: null,
    decidedOn: null,
    outcome: null,
    unanimous: null,
    counts: null,
    ...openPeriod,
    source: fromArticle('C4'),
  },
  {
    // Made up, so that a vote that goes on can be shown.
    tenant: jiacheng,
    id: 'del:jc:drains',
    titleZh: '动用维修资金改造楼外排水管（演示）',
    titleEn: 'Renewing the drains out of the repair fund (demonstration)',
    placeId: 'plc:jc:jiacheng-estate',
    concernsZh: ['污水管反复堵塞'],
    concernsEn: ['The sewer is blocked again and again'],
    forumLevels: ['COMPOUND'],
    participants: ['OWNERS'],
    method: 'JOINT',
    options: [
      {
        titleZh: '整体更换（演示）',
        titleEn: 'Replace all (demonstration)',
        costFen: '48000000',
        chosen: null,
      },
      { titleZh: '分段修复（演示）', titleEn: 'Mend in parts (demonstration)', costFen: null, chosen: null },
    ],
    state: 'VOTING',
    ruleSetId: 'rul:coord:cc278-ord',
    ruleSetSource: null,
    decidedOn: null,
    outcome: null,
    unanimous: null,
    // Two thirds of the heads and more than two thirds of the area; and nobody is told yet what they voted for.
    counts: {
      electorate: { heads: 600, area: 4_500_000 },
      cast: { heads: 400, area: 3_100_000 },
      for: { heads: 260, area: 2_000_000 },
      against: { heads: 100, area: 900_000 },
      abstain: { heads: 40, area: 200_000 },
    },
    validFrom: '2021-06-01',
    validTo: null,
    periodSource: null,
    source: synthetic,
  },
];

export const goals: ReadonlyArray<NewFact<StatedGoalRow>> = [
  {
    tenant: tiexi,
    id: 'gol:tx:answer-every-call',
    placeId: 'plc:hd:tiexi',
    statedById: tiexi,
    titleZh: '民有所呼、我有所应',
    titleEn: 'Answer every call of the people',
    ...openPeriod,
    source: fromArticle('B2'),
  },
];
