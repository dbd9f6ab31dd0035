import { openPeriod } from '@courtyard/shared/article-sources';
import type { NewFact } from '@courtyard/shared/database/record';
import type { DeliberationRow } from '@courtyard/community-committee/deliberation/deliberation.entity';
import type { DemandLedgerRow } from '@courtyard/community-committee/ledger/ledger.entity';
import type { DeliberationRuleSetRow } from '@courtyard/community-committee/rule-set/rule-set.entity';
import { byCommunity } from './sources';

const tenant = 'org:elm:party-committee';
const lane = 'plc:elm:lane-5';

export const ledger: NewFact<DemandLedgerRow> = {
  tenant,
  id: 'ldg:sample:lane-needs',
  nameZh: '5号院需求清单（演示）',
  nameEn: 'Needs of lane 5 (demonstration)',
  placeId: lane,
  keeperId: 'org:sample:coordination',
  channels: ['DOORSTEP'],
  demanderKinds: ['RESIDENT'],
  collectedByZh: null,
  collectedByEn: null,
  arrangements: [],
  upkeep: null,
  lastChangedOn: null,
  ...openPeriod,
  source: byCommunity,
};

/** A statute of before 2021, under which three quarters had to take part. */
export const ruleSet: NewFact<DeliberationRuleSetRow> = {
  tenant,
  id: 'rul:sample:old-statute',
  code: 'OLD-STATUTE',
  nameZh: '旧议事规则（演示）',
  nameEn: 'Old statute (demonstration)',
  isTemplate: false,
  participants: ['OWNERS'],
  electorate: 'OWNERS',
  measures: ['HEADS', 'AREA'],
  quorumNumerator: 3,
  quorumDenominator: 4,
  majorityNumerator: 1,
  majorityDenominator: 2,
  majorityIncludesBound: false,
  majorityOf: 'ALL',
  steps: [],
  ...openPeriod,
  validTo: '2021-01-01',
  source: byCommunity,
};

interface Vote {
  readonly electorate: number;
  readonly cast: number;
  readonly for: number;
}

/** Everybody owns 80 square meters. */
const counted = (heads: number) => ({ heads, area: heads * 8000 });

function vote(
  name: string,
  { electorate, cast, for: agreed }: Vote,
  outcome: 'ADOPTED' | 'NO_QUORUM',
): NewFact<DeliberationRow> {
  return {
    ...talkedOver(name),
    state: outcome,
    outcome,
    ruleSetId: ruleSet.id,
    decidedOn: '2020-06-01',
    counts: {
      electorate: counted(electorate),
      cast: counted(cast),
      for: counted(agreed),
      against: counted(cast - agreed),
      abstain: counted(0),
    },
  };
}

function talkedOver(name: string): NewFact<DeliberationRow> {
  return {
    tenant,
    id: `del:sample:${name}`,
    titleZh: `${name}（演示）`,
    titleEn: name,
    placeId: lane,
    concernsZh: [],
    concernsEn: [],
    forumLevels: ['COMPOUND'],
    participants: ['OWNERS'],
    method: null,
    options: [],
    state: 'PROPOSED',
    ruleSetId: null,
    ruleSetSource: null,
    decidedOn: null,
    outcome: null,
    unanimous: null,
    counts: null,
    ...openPeriod,
    source: byCommunity,
  };
}

export const deliberations: ReadonlyArray<NewFact<DeliberationRow>> = [
  // 70 % took part, most of them in favor: enough for a rule that asks for two thirds.
  vote('gate', { electorate: 100, cast: 70, for: 60 }, 'NO_QUORUM'),
  // 68 % took part, and they disagreed.
  vote('fence', { electorate: 100, cast: 68, for: 30 }, 'NO_QUORUM'),
  vote('bench', { electorate: 100, cast: 50, for: 50 }, 'NO_QUORUM'),
  vote('lamp', { electorate: 100, cast: 80, for: 55 }, 'ADOPTED'),
  {
    ...talkedOver('lane-projects'),
    state: 'ADOPTED',
    ruleSetId: 'rul:coord:rc-local',
    decidedOn: '2021-09-15',
    outcome: 'ADOPTED',
    unanimous: true,
  },
  talkedOver('lane-wishes'),
];
