import type { NewFact } from '@courtyard/shared/database/record';
import type { HandoverRow } from '@courtyard/community-committee/handover/handover.entity';
import type { IssueRow } from '@courtyard/community-committee/issue/issue.entity';
import { at, byCommunity, communityOf } from './sources';

type Told = Partial<Omit<NewFact<IssueRow>, 'occurredAt' | 'solvedAt'>> &
  Pick<NewFact<IssueRow>, 'matterCode' | 'placeId' | 'state'> & {
    readonly raised: string;
    readonly solved?: string;
  };

function issue(name: string, { raised, solved, ...told }: Told): NewFact<IssueRow> {
  return {
    tenant: communityOf(told.placeId),
    id: `iss:sample:${name}`,
    kind: 'PROBLEM',
    titleZh: `${name}（演示）`,
    titleEn: null,
    titleSource: null,
    category: null,
    rank: null,
    level: null,
    filingSource: null,
    severity: null,
    analysis: null,
    channel: null,
    demanderKind: 'RESIDENT',
    demanderId: null,
    ledgerId: null,
    handlerIds: null,
    bounceCount: 0,
    occurredAt: at(raised),
    solvedAt: solved === undefined ? null : at(solved),
    source: byCommunity,
    ...told,
  };
}

const court = 'plc:crabapple:court-9';
const lane = 'plc:elm:lane-5';
const garden = 'plc:pomegranate:garden';

/** Problems, most of 2021, in three compounds: one with a manager, one without, one with both. */
const problems: ReadonlyArray<NewFact<IssueRow>> = [
  issue('court-stairs', {
    placeId: `${court}-building-3`,
    matterCode: 'SANITATION',
    state: 'RESOLVED',
    level: 'COMMUNITY',
    channel: 'DOORSTEP',
    raised: '2021-03-01T08:00',
    solved: '2021-03-04T08:00',
  }),
  issue('court-bins', {
    placeId: `${court}-building-3`,
    matterCode: 'SANITATION',
    state: 'CONFIRMED',
    level: 'COMMUNITY',
    channel: 'HOTLINE_12345',
    bounceCount: 1,
    raised: '2021-03-10T08:00',
    solved: '2021-03-15T08:00',
  }),
  issue('court-rubbish', {
    placeId: `${court}-building-1`,
    matterCode: 'SANITATION',
    state: 'RESOLVED',
    level: 'COMMUNITY',
    channel: 'HOTLINE_12345',
    bounceCount: 3,
    raised: '2021-03-11T08:00',
    solved: '2021-04-10T08:00',
  }),
  issue('court-drain', {
    placeId: `${court}-building-1`,
    matterCode: 'DRAINAGE',
    state: 'ESCALATED',
    level: 'STREET',
    channel: 'HOTLINE_12345',
    bounceCount: 4,
    raised: '2021-07-02T08:00',
  }),
  issue('court-sewer', {
    placeId: `${court}-building-1`,
    matterCode: 'DRAINAGE',
    state: 'RESOLVED',
    level: 'STREET',
    channel: 'COUNCIL',
    raised: '2021-07-20T08:00',
    solved: '2021-08-09T08:00',
  }),
  // Before the old company's contract ended.
  issue('court-leak', {
    placeId: `${court}-building-2`,
    matterCode: 'DRAINAGE',
    state: 'RESOLVED',
    level: 'COMMUNITY',
    channel: 'DOORSTEP',
    raised: '2019-12-01T08:00',
    solved: '2019-12-03T08:00',
  }),
  issue('lane-yard', {
    placeId: lane,
    matterCode: 'SANITATION',
    state: 'RESOLVED',
    level: 'STREET',
    channel: 'DOORSTEP',
    bounceCount: 2,
    raised: '2021-04-01T08:00',
    solved: '2021-04-21T08:00',
  }),
  issue('lane-hall', {
    placeId: `${lane}-building-1`,
    matterCode: 'SANITATION',
    state: 'IN_COMMUNITY',
    level: 'COMMUNITY',
    channel: 'DOORSTEP',
    raised: '2021-08-02T08:00',
  }),
  issue('lane-gutter', {
    placeId: `${lane}-building-2`,
    matterCode: 'DRAINAGE',
    state: 'CLOSED',
    level: 'COMMUNITY',
    channel: 'FORUM',
    bounceCount: 1,
    raised: '2021-07-01T08:00',
    solved: '2021-07-09T08:00',
  }),
  issue('garden-paths', {
    placeId: garden,
    matterCode: 'SANITATION',
    state: 'RESOLVED',
    level: 'COMMUNITY',
    channel: 'FORUM',
    raised: '2021-07-02T08:00',
    solved: '2021-07-04T08:00',
  }),
  issue('garden-pump', {
    placeId: garden,
    matterCode: 'DRAINAGE',
    state: 'RESOLVED',
    level: 'COMMUNITY',
    channel: 'DOORSTEP',
    bounceCount: 1,
    raised: '2021-05-01T08:00',
    solved: '2021-05-05T08:00',
  }),
  issue('garden-quarrel', {
    placeId: garden,
    matterCode: 'DRAINAGE',
    state: 'OUT_OF_SCOPE',
    channel: 'HOTLINE_12345',
    raised: '2021-08-03T08:00',
  }),
];

type Need = Pick<NewFact<IssueRow>, 'matterCode' | 'category' | 'rank'>;

function need(name: string, told: Need): NewFact<IssueRow> {
  return issue(name, {
    kind: 'NEED',
    placeId: lane,
    ledgerId: 'ldg:sample:lane-needs',
    state: 'TRIAGED',
    channel: 'DOORSTEP',
    raised: '2021-09-01T08:00',
    ...told,
  });
}

const needs = [
  need('reading-room', { matterCode: 'CULTURE_SPORT', category: 'CULTURE_SPORT', rank: 1 }),
  need('ramp', { matterCode: 'PUBLIC_FACILITIES', category: 'INFRASTRUCTURE', rank: 2 }),
  need('clinic', { matterCode: 'HEALTH_SERVICE', category: null, rank: 3 }),
  need('court', { matterCode: 'CULTURE_SPORT', category: 'CULTURE_SPORT', rank: 4 }),
];

export const issues = [...problems, ...needs];

type Step = readonly [day: string, from: string, to: string, basis?: string];

const party = 'org:crabapple:party-committee';
const oldCompany = 'org:crabapple:old-company';
const newCompany = 'org:crabapple:new-company';
const owner = 'org:crabapple:owner-unit';
const street = 'org:crabapple:street-office';

function path(issueName: string, steps: readonly Step[]): Array<NewFact<HandoverRow>> {
  return steps.map(([day, fromId, toId, basis], index) => ({
    tenant: party,
    id: `hnd:sample:${issueName}-${index + 1}`,
    issueId: `iss:sample:${issueName}`,
    fromId,
    toId,
    returned: basis !== undefined,
    basis: basis ?? null,
    occurredAt: at(`${day}T08:00`),
    source: byCommunity,
  }));
}

/** Passed on at once by the community, and given back by the others after a while. */
export const handovers: ReadonlyArray<NewFact<HandoverRow>> = [
  ...path('court-rubbish', [
    ['2021-03-12', party, oldCompany],
    ['2021-03-16', oldCompany, party, '合同已到期'],
    ['2021-03-17', party, owner],
    ['2021-03-27', owner, party, '单位已改制'],
    ['2021-03-28', party, street],
    ['2021-04-02', street, party, '属社区事项'],
  ]),
  ...path('court-drain', [
    ['2021-07-03', party, newCompany],
    ['2021-07-04', newCompany, party, '不含1、2号楼'],
  ]),
];
