import type { EntityManager } from 'typeorm';
import {
  handovers,
  issueClocks,
  issueOutcomes,
  issueSupports,
  serviceLevelPolicies,
} from '@courtyard/community-committee/article/issue-stories';
import { recordHandover } from '@courtyard/community-committee/handover/handover.commands';
import { startClock } from '@courtyard/community-committee/issue-clock/issue-clock.commands';
import { dueAt, policyOfStart } from '@courtyard/community-committee/issue-clock/rules/due-at';
import { recordOutcome } from '@courtyard/community-committee/issue-outcome/issue-outcome.commands';
import { countSupport } from '@courtyard/community-committee/issue-support/issue-support.commands';
import { definePolicy } from '@courtyard/community-committee/service-level-policy/service-level-policy.commands';
import { startArticleService, type ArticleService } from '../../support/article-service';

let service: ArticleService;
beforeAll(async () => {
  service = await startArticleService('community-committee');
});
afterAll(() => service.close());

function first<Item>([item]: readonly Item[]): Item {
  if (item === undefined) throw new Error('The data is empty.');
  return item;
}

const refused = (write: (manager: EntityManager) => Promise<void>, code: string) =>
  expect(service.dataSource.transaction(write)).rejects.toMatchObject({ extensions: { code } });

describe('the clock of an issue', () => {
  const started = new Date('2019-06-30T23:30:00+08:00');
  const policies = [
    { hours: 168, validFrom: null, validTo: '2019-07-01' },
    { hours: 24, validFrom: '2019-07-01', validTo: null },
  ];

  it('runs by the policy of the day of the registration, whatever came into force later', () => {
    const policy = policyOfStart(policies, started);

    expect(policy?.hours).toBe(168);
    expect(dueAt(started, policy)?.toISOString()).toBe('2019-07-07T15:30:00.000Z');
    expect(policyOfStart(policies, new Date('2019-07-01T00:10:00+08:00'))?.hours).toBe(24);
  });

  it('is not known without a start or a policy', () => {
    expect(policyOfStart(policies, null)).toBeNull();
    expect(dueAt(null, { hours: 1, validFrom: null, validTo: null })).toBeNull();
    expect(dueAt(started, policyOfStart([], started))).toBeNull();
  });

  it('is not started again, nor for an issue that there is not', async () => {
    const clock = first(issueClocks);

    await refused((manager) => startClock(manager, { ...clock, id: 'clk:jc:again' }), 'CONFLICT');
    await refused((manager) => startClock(manager, { ...clock, issueId: 'iss:jc:nothing' }), 'NOT_FOUND');
    await refused(
      (manager) => definePolicy(manager, { ...first(serviceLevelPolicies), id: 'slp:coord:none', hours: 0 }),
      'FACT_INCONSISTENT',
    );
  });
});

describe('an issue', () => {
  it('is not given back on no basis, nor handed to those who have it', async () => {
    const handover = { ...first(handovers), id: 'hnd:jc:test' };

    await refused(
      (manager) => recordHandover(manager, { ...handover, returned: true, basis: ' ' }),
      'BASIS_MISSING',
    );
    await refused(
      (manager) => recordHandover(manager, { ...handover, toId: handover.fromId }),
      'FACT_INCONSISTENT',
    );
    await refused(
      (manager) => recordHandover(manager, { ...handover, issueId: 'iss:jc:nothing' }),
      'NOT_FOUND',
    );
  });

  it('is not found solved by those who handled it, nor by a demander who did not answer', async () => {
    const outcome = { ...first(issueOutcomes), id: 'out:jc:test' };

    await refused(
      (manager) => recordOutcome(manager, { ...outcome, askedById: 'org:cp:drainage-utility' }),
      'FACT_INCONSISTENT',
    );
    await refused((manager) => recordOutcome(manager, { ...outcome, answered: false }), 'FACT_INCONSISTENT');
    await refused(
      (manager) => recordOutcome(manager, { ...outcome, issueId: 'iss:jc:nothing' }),
      'NOT_FOUND',
    );
  });

  it('is not supported by fewer than nobody', () =>
    refused(
      (manager) => countSupport(manager, { ...first(issueSupports), id: 'spt:jc:test', supporters: -1 }),
      'FACT_INCONSISTENT',
    ));

  it('shows the policies it may run by', async () => {
    expect(
      await service.query(
        '{ serviceLevelPolicies(where: { urgency: { eq: ORDINARY } }) { nodes { hours isTemplate } } }',
      ),
    ).toEqual({ data: { serviceLevelPolicies: { nodes: [{ hours: 168, isTemplate: true }] } } });
  });
});
