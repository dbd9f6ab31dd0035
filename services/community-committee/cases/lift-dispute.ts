import { period } from '@courtyard/shared/case-sources';
import type { NewCondition } from '@courtyard/shared/condition/state-condition';
import type { NewFact } from '@courtyard/shared/database/record';
import { ruleSets as knownRuleSets } from '../article/rule-sets';
import type { DeliberationRow } from '../deliberation/deliberation.entity';
import type { ProjectRow } from '../project/project.entity';
import { issue, synthetic } from './case-entry';

const community = 'org:pomegranate:party-committee';
const garden = 'plc:pomegranate:garden';

/** The law on votes of owners is one for all sets of data, so it is entered with the same ids. */
export const ruleSets = knownRuleSets.filter(({ source }) => source.kind === 'REGULATION');

export const oldLifts = issue({
  tenant: community,
  id: 'iss:pomegranate:lifts',
  titleZh: '20部电梯老化，更新费用争执二十年',
  titleEn: 'Twenty worn lifts, and twenty years of dispute over who pays',
  matterCode: 'PUBLIC_FACILITIES',
  placeId: garden,
  state: 'IN_RESPONSE',
  bounceCount: 6,
  occurredAt: new Date('1999-05-01T09:00:00+08:00'),
});

type Vote = Pick<NewFact<DeliberationRow>, 'id' | 'state' | 'outcome' | 'counts'> & {
  readonly decidedOn: string;
};

/** Until 2020 the law asked for two thirds of all owners and of all area to draw on the fund. */
function vote(vote: Vote): NewFact<DeliberationRow> {
  return {
    tenant: community,
    ...vote,
    titleZh: '使用公共维修资金更新20部电梯',
    titleEn: 'Renew twenty lifts out of the maintenance fund',
    placeId: garden,
    concernsZh: ['电梯老化', '费用由谁承担'],
    concernsEn: ['Worn lifts', 'Who pays'],
    forumLevels: ['COMMUNITY'],
    participants: ['OWNERS'],
    method: 'JOINT',
    options: [
      {
        titleZh: '动用公共维修资金',
        titleEn: 'Use the maintenance fund',
        costFen: '600000000',
        chosen: vote.outcome === 'ADOPTED',
      },
    ],
    ruleSetId: 'rul:coord:pl76-spec',
    ruleSetSource: null,
    unanimous: false,
    ...period(vote.decidedOn),
    source: synthetic,
  };
}

/** All who may vote; areas in units of 0.01 square meters. */
const electorate = { heads: 1_000, area: 8_000_000 };

/** First 60 percent agreed, which was too few; after a year of talks it was 70. */
export const deliberations: ReadonlyArray<NewFact<DeliberationRow>> = [
  vote({
    id: 'del:pomegranate:lifts-first',
    decidedOn: '2018-06-10',
    state: 'REJECTED',
    outcome: 'REJECTED',
    counts: {
      electorate,
      cast: { heads: 700, area: 5_600_000 },
      for: { heads: 600, area: 4_800_000 },
      against: { heads: 80, area: 640_000 },
      abstain: { heads: 20, area: 160_000 },
    },
  }),
  vote({
    id: 'del:pomegranate:lifts',
    decidedOn: '2019-10-20',
    state: 'ADOPTED',
    outcome: 'ADOPTED',
    counts: {
      electorate,
      cast: { heads: 820, area: 6_600_000 },
      for: { heads: 700, area: 5_640_000 },
      against: { heads: 90, area: 720_000 },
      abstain: { heads: 30, area: 240_000 },
    },
  }),
];

/** Between the two votes the fund could not be drawn on. */
export const condition: NewCondition = {
  tenant: community,
  id: 'cnd:pomegranate:fund-needs-vote',
  placeId: 'plc:pomegranate:lifts',
  action: 'REPAIR',
  kind: 'QUORUM',
  state: 'UNMET',
  needs: null,
  holderId: 'org:pomegranate:owners-committee',
  ...period('2018-06-10', '2019-10-20'),
  source: synthetic,
};

export const project: NewFact<ProjectRow> = {
  tenant: community,
  id: 'prj:pomegranate:lifts',
  titleZh: '石榴园小区电梯更新',
  titleEn: 'Renewal of the lifts of Pomegranate Garden',
  titleSource: null,
  kind: 'ONE_OFF',
  state: 'FUNDED',
  stateSource: null,
  placeId: garden,
  placeIds: ['plc:pomegranate:lifts'],
  programZh: null,
  programEn: null,
  partnerIds: ['org:pomegranate:owners-committee', 'org:pomegranate:property-company'],
  issueIds: [oldLifts.id],
  requiresDeliberation: true,
  deliberationId: 'del:pomegranate:lifts',
  budgetFen: '600000000',
  ...period('2019-10-20'),
  source: synthetic,
};
