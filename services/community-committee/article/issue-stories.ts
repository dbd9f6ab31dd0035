import { openPeriod } from '@courtyard/shared/article-sources';
import type { NewFact } from '@courtyard/shared/database/record';
import type { HandoverRow } from '../handover/handover.entity';
import type { IssueClockRow } from '../issue-clock/issue-clock.entity';
import type { IssueOutcomeRow } from '../issue-outcome/issue-outcome.entity';
import type { IssueSupportRow } from '../issue-support/issue-support.entity';
import type { ServiceLevelPolicyRow } from '../service-level-policy/service-level-policy.entity';
import { jiacheng, register, synthetic } from './sources';

// All of it is made up, so that the way of an issue through all parties can be seen; the article tells of none.

const at = (instant: string) => new Date(`${instant}:00+08:00`);

const company = 'org:jc:property-company';
const owner = 'org:jc:owner-unit';
const office = 'org:cp:tiantongyuan-south-office';

/** Templates that every city may replace. */
function policy(
  name: string,
  naming: Pick<ServiceLevelPolicyRow, 'urgency' | 'hours' | 'nameZh' | 'nameEn'>,
): NewFact<ServiceLevelPolicyRow> {
  return {
    tenant: register,
    id: `slp:coord:${name}`,
    isTemplate: true,
    ...naming,
    ...openPeriod,
    source: synthetic,
  };
}

export const serviceLevelPolicies: ReadonlyArray<NewFact<ServiceLevelPolicyRow>> = [
  policy('emergency', {
    urgency: 'EMERGENCY',
    hours: 2,
    nameZh: '紧急事项2小时',
    nameEn: 'Emergencies, 2 hours',
  }),
  policy('utility-failure', {
    urgency: 'UTILITY_FAILURE',
    hours: 24,
    nameZh: '水电气热24小时',
    nameEn: 'Water, power, gas and heat, 24 hours',
  }),
  policy('ordinary', {
    urgency: 'ORDINARY',
    hours: 168,
    nameZh: '一般事项7日',
    nameEn: 'Ordinary matters, 7 days',
  }),
  policy('complex', {
    urgency: 'COMPLEX',
    hours: 360,
    nameZh: '复杂事项15日',
    nameEn: 'Complex matters, 15 days',
  }),
];

export const issueClocks: ReadonlyArray<NewFact<IssueClockRow>> = [
  {
    tenant: jiacheng,
    id: 'clk:jc:sewer',
    issueId: 'iss:jc:sewer',
    urgency: 'ORDINARY',
    occurredAt: at('2019-06-09T20:15'),
    source: synthetic,
  },
  {
    tenant: jiacheng,
    id: 'clk:jc:sewer-smell',
    issueId: 'iss:jc:sewer-smell',
    urgency: 'COMPLEX',
    occurredAt: at('2019-06-24T10:00'),
    source: synthetic,
  },
];

function handover(
  step: number,
  taken: Pick<HandoverRow, 'fromId' | 'toId' | 'returned' | 'basis' | 'occurredAt'>,
): NewFact<HandoverRow> {
  return {
    tenant: jiacheng,
    id: `hnd:jc:sewer-${step}`,
    issueId: 'iss:jc:sewer',
    ...taken,
    source: synthetic,
  };
}

/** Twice it came back before the street called all of them together. */
export const handovers: ReadonlyArray<NewFact<HandoverRow>> = [
  handover(1, {
    fromId: jiacheng,
    toId: company,
    returned: false,
    basis: null,
    occurredAt: at('2019-06-10T08:30'),
  }),
  handover(2, {
    fromId: company,
    toId: jiacheng,
    returned: true,
    basis: '第三条：不含楼外污水管网',
    occurredAt: at('2019-06-10T11:00'),
  }),
  handover(3, {
    fromId: jiacheng,
    toId: owner,
    returned: false,
    basis: null,
    occurredAt: at('2019-06-10T14:00'),
  }),
  handover(4, {
    fromId: owner,
    toId: jiacheng,
    returned: true,
    basis: '管网移交手续未完成，维护单位不明',
    occurredAt: at('2019-06-11T16:30'),
  }),
  handover(5, {
    fromId: jiacheng,
    toId: office,
    returned: false,
    basis: '社区无力解决，列入清单上报',
    occurredAt: at('2019-06-11T17:00'),
  }),
];

/** Solved, the demander said; whether they were satisfied, they did not say. */
export const issueOutcomes: ReadonlyArray<NewFact<IssueOutcomeRow>> = [
  {
    tenant: jiacheng,
    id: 'out:jc:sewer',
    issueId: 'iss:jc:sewer',
    answered: true,
    solved: true,
    satisfied: null,
    askedById: jiacheng,
    occurredAt: at('2019-06-20T10:00'),
    source: synthetic,
  },
];

export const issueSupports: ReadonlyArray<NewFact<IssueSupportRow>> = [
  {
    tenant: jiacheng,
    id: 'spt:jc:sewer-smell',
    issueId: 'iss:jc:sewer-smell',
    supporters: 12,
    occurredAt: at('2019-06-24T18:00'),
    source: synthetic,
  },
];
