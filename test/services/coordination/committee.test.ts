import { defineSeatRule, recordMembership } from '@courtyard/coordination/committee/committee.commands';
import type { CommitteeMembershipRow } from '@courtyard/coordination/committee/membership.entity';
import type { CommitteeSeatRuleRow } from '@courtyard/coordination/committee/seat-rule.entity';
import { registerOrganization } from '@courtyard/coordination/organization/organization.commands';
import type { OrganizationKind } from '@courtyard/coordination/resolver-types.generated';
import type { NewFact } from '@courtyard/shared/database/record';
import { startWholeGraph, type WholeGraph } from '../../support/whole-graph';

let graph: WholeGraph;
beforeAll(async () => {
  graph = await startWholeGraph();
  await enterOrganization('org:jc:owners-committee', 'OWNERS_COMMITTEE', '嘉诚花园业委会');
  await enterOrganization('org:jc:garden-friends', 'SOCIAL_ORGANIZATION', '园艺社');
});
afterAll(() => graph.close());

const tenant = 'org:coord:register';
const source = { kind: 'SYNTHETIC', statedBy: 'COORDINATION', document: null, passage: null } as const;
const register = () => graph.service('coordination').dataSource;

const streetSeat: NewFact<CommitteeMembershipRow> = {
  tenant,
  id: 'mem:chy:street-seat',
  committeeId: 'org:chy:maizidian-working-committee',
  seat: 'UPWARD',
  organizationId: 'org:xgl:party-committee',
  role: 'SECRETARY',
  nominatedById: null,
  procedure: 'CO_OPTION',
  state: 'SEATED',
  validFrom: '2019-09-01',
  validTo: null,
  periodSource: null,
  source,
};

const nominatedHead: NewFact<CommitteeMembershipRow> = {
  ...streetSeat,
  id: 'mem:jc:head-of-owners',
  committeeId: 'org:jc:owners-committee',
  seat: 'HEAD',
  organizationId: null,
  role: 'HEAD',
  nominatedById: 'org:jc:party-branch',
  procedure: null,
  state: 'NOMINATED',
  validFrom: null,
};

function enterOrganization(id: string, kind: OrganizationKind, nameZh: string): Promise<void> {
  return register().transaction((manager) =>
    registerOrganization(manager, {
      tenant,
      id,
      kind,
      nameZh,
      nameEn: null,
      uscc: null,
      parentId: null,
      territoryIds: ['plc:cp:jiacheng-garden'],
      level: null,
      functions: null,
      validFrom: null,
      validTo: null,
      periodSource: null,
      source,
    }),
  );
}

function record(membership: NewFact<CommitteeMembershipRow>): Promise<void> {
  return register().transaction((manager) => recordMembership(manager, membership));
}

describe('a seat in a committee', () => {
  it.each([
    {
      wrong: 'whose kind no rule admits there',
      changes: { committeeId: 'org:xgl:party-committee', organizationId: 'org:tx:party-committee' },
    },
    { wrong: 'of a kind without any rule', changes: { seat: 'UNIT' as const } },
    { wrong: 'for a member of another kind', changes: { organizationId: 'org:xgl:owner-unit' } },
    { wrong: 'for somebody in another role', changes: { role: 'REPRESENTATIVE' as const } },
    {
      wrong: 'of a head whom nobody of a Party organization proposed',
      changes: { ...nominatedHead, nominatedById: 'org:jc:garden-friends' },
    },
    {
      wrong: 'of a head who has not gone through the lawful procedure',
      changes: { ...nominatedHead, state: 'SEATED' as const, procedure: 'CO_OPTION' as const },
    },
  ])('is refused $wrong', async ({ changes }) => {
    await expect(record({ ...streetSeat, ...changes, id: 'mem:chy:refused' })).rejects.toMatchObject({
      extensions: { code: 'SEAT_NOT_ADMITTED', retryable: false },
    });
  });

  it.each([
    {
      code: 'STATE_NOT_ALLOWED',
      wrong: 'a nominee whom nobody nominated',
      changes: { ...nominatedHead, nominatedById: null },
    },
    { code: 'NOT_FOUND', wrong: 'an unknown committee', changes: { committeeId: 'org:chy:nobody' } },
    { code: 'NOT_FOUND', wrong: 'an unknown member', changes: { organizationId: 'org:chy:nobody' } },
  ])('is refused with $wrong', async ({ code, changes }) => {
    await expect(record({ ...streetSeat, ...changes, id: 'mem:chy:refused' })).rejects.toMatchObject({
      extensions: { code, retryable: false },
    });
  });

  it('is judged by the rules of its first day', async () => {
    const unitSeats: NewFact<CommitteeSeatRuleRow> = {
      tenant,
      id: 'rul:coord:seat-unit',
      seat: 'UNIT',
      committeeKinds: ['COORDINATION_COMMITTEE'],
      level: null,
      partTime: null,
      memberKinds: null,
      memberRole: null,
      partyMember: null,
      qualificationZh: null,
      qualificationEn: null,
      nominatorKinds: null,
      procedure: null,
      policyId: null,
      validFrom: '2018-01-01',
      validTo: '2020-01-01',
      periodSource: null,
      source,
    };
    await register().transaction((manager) => defineSeatRule(manager, unitSeats));
    const unitSeat = {
      ...streetSeat,
      committeeId: 'org:xgl:coordination',
      seat: 'UNIT' as const,
      organizationId: 'org:xgl:owner-unit',
      role: 'REPRESENTATIVE' as const,
    };

    await record({ ...unitSeat, id: 'mem:xgl:last-day', validFrom: '2019-12-31' });
    for (const validFrom of ['2017-12-31', '2020-01-01']) {
      await expect(record({ ...unitSeat, id: 'mem:xgl:refused', validFrom })).rejects.toMatchObject({
        extensions: { code: 'SEAT_NOT_ADMITTED' },
      });
    }
  });

  it('refuses a rule of a document that nobody has', async () => {
    const rule = { tenant, id: 'rul:coord:nothing', seat: 'UNIT', policyId: 'pol:bj:nothing' };

    await expect(
      register().transaction((manager) =>
        defineSeatRule(manager, rule as unknown as NewFact<CommitteeSeatRuleRow>),
      ),
    ).rejects.toMatchObject({ extensions: { code: 'NOT_FOUND' } });
  });
});

describe('the members of committees', () => {
  it('are told from both sides, and by id alone', async () => {
    await record(streetSeat);
    await record(nominatedHead);

    expect(
      await graph.query(`{
        organization(id: "org:chy:maizidian-working-committee") {
          seats { totalCount nodes { id seat role organization { nameZh } procedure state validFrom validTo source { kind } } }
        }
        heads: committeeMemberships(where: { seat: { eq: HEAD } }) {
          nodes { committee { nameZh } organization { id } nominatedBy { nameZh } procedure state }
        }
        member: organization(id: "org:xgl:party-committee") { memberships { nodes { committee { id } } } }
        node(id: "mem:chy:street-seat") { ... on CommitteeMembership { id seat } }
      }`),
    ).toEqual({
      data: {
        organization: {
          seats: {
            totalCount: 1,
            nodes: [
              {
                id: 'mem:chy:street-seat',
                seat: 'UPWARD',
                role: 'SECRETARY',
                organization: { nameZh: '霞光里社区党委' },
                procedure: 'CO_OPTION',
                state: 'SEATED',
                validFrom: '2019-09-01',
                validTo: null,
                source: { kind: 'SYNTHETIC' },
              },
            ],
          },
        },
        heads: {
          nodes: [
            {
              committee: { nameZh: '嘉诚花园业委会' },
              organization: null,
              nominatedBy: { nameZh: '嘉诚花园社区党支部' },
              procedure: null,
              state: 'NOMINATED',
            },
          ],
        },
        member: {
          memberships: { nodes: [{ committee: { id: 'org:chy:maizidian-working-committee' } }] },
        },
        node: { id: 'mem:chy:street-seat', seat: 'UPWARD' },
      },
    });
  });
});
