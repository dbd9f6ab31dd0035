import { openPeriod } from '@courtyard/shared/article-sources';
import type { NewFact } from '@courtyard/shared/database/record';
import type { NewPledge } from '@courtyard/shared/pledge/make-pledge';
import type { ProjectRow } from '@courtyard/community-committee/project/project.entity';
import type { WorkRow } from '@courtyard/community-committee/work/work.entity';
import { at, byCommunity, byOwners, byStreet } from './sources';

const tenant = 'org:elm:party-committee';
const lane = 'plc:elm:lane-5';

type Told = Pick<NewFact<ProjectRow>, 'state' | 'budgetFen'> & Partial<NewFact<ProjectRow>>;

function project(name: string, told: Told): NewFact<ProjectRow> {
  return {
    tenant,
    id: `prj:sample:${name}`,
    titleZh: `${name}（演示）`,
    titleEn: name,
    titleSource: null,
    kind: 'ONE_OFF',
    stateSource: null,
    placeId: lane,
    placeIds: [lane],
    programZh: null,
    programEn: null,
    partnerIds: [],
    issueIds: [],
    requiresDeliberation: true,
    deliberationId: 'del:sample:lane-projects',
    ...openPeriod,
    source: byCommunity,
    ...told,
  };
}

export const projects: ReadonlyArray<NewFact<ProjectRow>> = [
  project('reading-room', {
    state: 'COMPLETED',
    budgetFen: '10000000',
    issueIds: ['iss:sample:reading-room'],
  }),
  project('ramp', { state: 'FIXED', budgetFen: '8000000', issueIds: ['iss:sample:ramp'] }),
  project('court', { state: 'IN_PROGRESS', budgetFen: '20000000', issueIds: ['iss:sample:court'] }),
  project('railing', { state: 'FIXED', budgetFen: '3000000' }),
  // Touches nobody, so that nobody has to be asked.
  project('meter-box', {
    state: 'IN_PROGRESS',
    budgetFen: '1000000',
    requiresDeliberation: false,
    deliberationId: null,
  }),
  project('wishing-well', {
    state: 'DELIBERATED',
    budgetFen: null,
    deliberationId: 'del:sample:lane-wishes',
  }),
];

function work(name: string, told: Partial<NewFact<WorkRow>> & Pick<WorkRow, 'matterCode' | 'projectId'>) {
  return {
    tenant,
    id: `wrk:sample:${name}`,
    titleZh: `${name}（演示）`,
    titleEn: name,
    placeId: lane,
    state: 'CARRIED_OUT',
    projectSource: null,
    ...openPeriod,
    source: byCommunity,
    ...told,
  } satisfies NewFact<WorkRow>;
}

export const works: ReadonlyArray<NewFact<WorkRow>> = [
  work('shelves', { matterCode: 'CULTURE_SPORT', projectId: 'prj:sample:reading-room' }),
  work('court', { matterCode: 'CULTURE_SPORT', projectId: 'prj:sample:court', state: 'IN_PROGRESS' }),
  work('court-lines', { matterCode: 'CULTURE_SPORT', projectId: 'prj:sample:court', state: 'PLANNED' }),
  work('lifts', {
    matterCode: 'PUBLIC_FACILITIES',
    projectId: 'prj:pomegranate:lifts',
    placeId: 'plc:pomegranate:garden',
    state: 'PLANNED',
  }),
];

type Promise = Pick<NewPledge, 'contributorId' | 'projectId' | 'kind' | 'state' | 'amountFen' | 'source'> &
  Partial<NewPledge>;

function pledge(name: string, promise: Promise): NewPledge {
  return {
    tenant: promise.contributorId,
    id: `plg:sample:${name}`,
    disbursedFen: null,
    conditionZh: null,
    conditionEn: null,
    withdrawnAt: null,
    occurredAt: at('2021-08-01T09:00'),
    ...promise,
  };
}

export const communityPledges = [
  pledge('court-residents', {
    contributorId: tenant,
    projectId: 'prj:sample:court',
    kind: 'RESIDENTS',
    state: 'COMMITTED',
    amountFen: '2000000',
    source: byCommunity,
  }),
  pledge('reading-room-residents', {
    contributorId: tenant,
    projectId: 'prj:sample:reading-room',
    kind: 'RESIDENTS',
    state: 'SETTLED',
    amountFen: '1000000',
    disbursedFen: '1000000',
    source: byCommunity,
  }),
  pledge('court-partner', {
    contributorId: tenant,
    projectId: 'prj:sample:court',
    kind: 'PARTNER',
    state: 'COMMITTED',
    amountFen: null,
    source: byCommunity,
  }),
];

export const ownerPledges = [
  pledge('court-owner', {
    contributorId: 'org:elm:owner-one',
    projectId: 'prj:sample:court',
    kind: 'OWNER_FUND',
    state: 'COMMITTED',
    amountFen: '6000000',
    source: byOwners,
  }),
  // Taken back before anybody voted.
  pledge('court-owner-early', {
    contributorId: 'org:elm:owner-two',
    projectId: 'prj:sample:court',
    kind: 'OWNER_FUND',
    state: 'WITHDRAWN',
    amountFen: '4000000',
    withdrawnAt: at('2021-09-10T10:00'),
    source: byOwners,
  }),
  // Taken back after the vote that counted on it.
  pledge('ramp-owner', {
    contributorId: 'org:elm:owner-two',
    projectId: 'prj:sample:ramp',
    kind: 'OWNER_FUND',
    state: 'WITHDRAWN',
    amountFen: '8000000',
    withdrawnAt: at('2021-10-05T10:00'),
    source: byOwners,
  }),
];

export const streetPledges = [
  pledge('court-street', {
    contributorId: 'org:elm:street-office',
    projectId: 'prj:sample:court',
    kind: 'SUBSIDY',
    state: 'CONDITIONAL',
    amountFen: '5000000',
    source: byStreet,
  }),
  pledge('reading-room-street', {
    contributorId: 'org:elm:street-office',
    projectId: 'prj:sample:reading-room',
    kind: 'SUBSIDY',
    state: 'SETTLED',
    amountFen: '9000000',
    disbursedFen: '9000000',
    source: byStreet,
  }),
];
