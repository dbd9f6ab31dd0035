import { recordActivity } from '@courtyard/community-committee/activity/activity.commands';
import type { ActivityRow } from '@courtyard/community-committee/activity/activity.entity';
import { recordFacility } from '@courtyard/community-committee/facility/facility.commands';
import { registerSelfGovernanceBody } from '@courtyard/community-committee/self-governance-body/self-governance-body.commands';
import type { NewFact } from '@courtyard/shared/database/record';
import { startWholeGraph, type WholeGraph } from '../../support/whole-graph';

let graph: WholeGraph;
beforeAll(async () => {
  graph = await startWholeGraph({ costLimit: 100_000 });
});
afterAll(() => graph.close());

const source = { kind: 'SYNTHETIC', statedBy: 'COMMUNITY_COMMITTEE', document: null, passage: null } as const;
const open = { validFrom: null, validTo: null, periodSource: null } as const;

const tenant = 'org:tx:party-committee';
const placeId = 'plc:tx:nowhere';

const choir: NewFact<ActivityRow> = {
  tenant,
  id: 'act:tx:choir',
  kind: 'PERFORMANCE',
  titleZh: '合唱',
  titleEn: 'Choir',
  placeId: 'plc:hd:tiexi',
  organizerId: null,
  participants: [],
  participantsCompleteness: null,
  count: null,
  countPrecision: null,
  asOf: null,
  frequency: 'REGULAR',
  timesPerYear: null,
  ...open,
  source,
};

const community = () => graph.service('community-committee').dataSource;

describe('an activity', () => {
  it.each([
    { wrong: 'a yearly number that is missing', changes: { frequency: 'YEARLY_NUMBER' as const } },
    { wrong: 'a yearly number that nobody claims', changes: { timesPerYear: 5 } },
  ])('is refused with $wrong', async ({ changes }) => {
    await expect(
      community().transaction((manager) => recordActivity(manager, { ...choir, ...changes })),
    ).rejects.toMatchObject({ extensions: { code: 'FACT_INCONSISTENT', retryable: false } });
  });

  it('is refused at an unknown place, as everything else is', async () => {
    const writes = [
      () => community().transaction((manager) => recordActivity(manager, { ...choir, placeId })),
      () =>
        community().transaction((manager) =>
          recordFacility(manager, {
            tenant,
            id: 'fac:tx:lights',
            placeId,
            facility: 'DOOR_ENTRY',
            condition: 'FAULTY',
            windowYears: null,
            ...open,
            source,
          }),
        ),
      () =>
        community().transaction((manager) =>
          registerSelfGovernanceBody(manager, {
            tenant,
            id: 'sgb:tx:garden',
            placeId,
            organizationId: 'org:tx:culture-team',
            kind: 'GENERAL',
            establishedById: null,
            members: [],
            ...open,
            source,
          }),
        ),
    ];

    for (const write of writes) {
      await expect(write()).rejects.toMatchObject({ extensions: { code: 'NOT_FOUND', retryable: false } });
    }
  });
});

describe('the life of a community', () => {
  it('is told whole for one place', async () => {
    expect(
      await graph.query(`{
        place(id: "plc:chy:xiaguangli") {
          roleHeadcounts { nodes { partyMembers { value precision asOf source { kind passage } } } }
          selfGovernanceBodies { nodes { organization { nameZh } members } }
          activities { nodes { kind organizer { nameZh } count { value } validTo periodSource } }
          parkingSchemes { nodes { kind state orderly } }
          parkingAgreements { nodes { partners { nameEn } addedSpaces { value } } }
          facilityRecords { totalCount }
          resourceLedgers { totalCount }
          wishes { totalCount }
          reportIns { totalCount }
        }
      }`),
    ).toEqual({
      data: {
        place: {
          roleHeadcounts: {
            nodes: [
              {
                partyMembers: {
                  value: 18,
                  precision: 'EXACT',
                  asOf: '2019-07-01',
                  source: { kind: 'ARTICLE', passage: 'A4' },
                },
              },
            ],
          },
          selfGovernanceBodies: {
            nodes: [
              { organization: { nameZh: '35号院楼院自治组织' }, members: [] },
              { organization: { nameZh: '小区自治车管会' }, members: ['PARTY_MEMBERS', 'RESIDENTS'] },
            ],
          },
          activities: {
            nodes: [
              {
                kind: 'CAMPAIGN',
                organizer: { nameZh: '霞光里社区党委' },
                count: null,
                validTo: '2019-03-01',
                periodSource: 'SYNTHETIC',
              },
              {
                kind: 'DOORSTEP_VISIT',
                organizer: { nameZh: '霞光里社区党委' },
                count: { value: 12 },
                validTo: null,
                periodSource: null,
              },
            ],
          },
          parkingSchemes: { nodes: [{ kind: 'SELF_MANAGED', state: 'ACTIVE', orderly: null }] },
          parkingAgreements: { nodes: [{ partners: [{ nameEn: 'Nearby enterprises' }], addedSpaces: null }] },
          facilityRecords: { totalCount: 0 },
          resourceLedgers: { totalCount: 0 },
          wishes: { totalCount: 0 },
          reportIns: { totalCount: 0 },
        },
      },
    });
  });

  it('takes as many statements for 43 places as for one', async () => {
    const statements = async (first: number) => {
      const { answer, statements: count } = await graph.measure(
        `query ($first: Int!) {
          places(within: "plc:hd:tiexi", where: { kind: { eq: STAIRWELL } }, first: $first) {
            nodes {
              parkingScheme { kind }
              parkingAgreements { nodes { id } }
              roleHeadcounts { nodes { id } }
              selfGovernanceBodies { nodes { id } }
              activities { nodes { id } }
              facilityRecords { nodes { id } }
              resourceLedgers { nodes { id } }
              wishes { nodes { id } }
              reportIns { nodes { id } }
            }
          }
        }`,
        { first },
      );
      expect(answer.errors).toBeUndefined();
      return count;
    };

    expect(await statements(43)).toBe(await statements(1));
  });

  it('can be found again by id alone', async () => {
    const ids = [
      'act:jc:clean-up',
      'fac:tx:door-entry',
      'hdc:jc:four-roles',
      'pka:xgl:nearby-enterprises',
      'pks:tx:tiexi',
      'rlg:jc:resources',
      'rpt:jc:individual',
      'sgb:xgl:courtyard-35',
      'wsh:jc:phone-lessons',
      'crs:jc:library',
    ];
    const { data, errors } = await graph.query(
      `{ ${ids.map((id, index) => `n${index}: node(id: "${id}") { __typename id ... on Activity { kind } ... on CommunityResource { subtype } }`).join(' ')} }`,
    );

    expect(errors).toBeUndefined();
    expect(Object.values(data ?? {})).toEqual([
      { __typename: 'Activity', id: 'act:jc:clean-up', kind: 'CLEAN_UP' },
      { __typename: 'FacilityRecord', id: 'fac:tx:door-entry' },
      { __typename: 'RoleHeadcount', id: 'hdc:jc:four-roles' },
      { __typename: 'ParkingAgreement', id: 'pka:xgl:nearby-enterprises' },
      { __typename: 'ParkingScheme', id: 'pks:tx:tiexi' },
      { __typename: 'ResourceLedger', id: 'rlg:jc:resources' },
      { __typename: 'ReportIn', id: 'rpt:jc:individual' },
      { __typename: 'SelfGovernanceBody', id: 'sgb:xgl:courtyard-35' },
      { __typename: 'Wish', id: 'wsh:jc:phone-lessons' },
      { __typename: 'CommunityResource', id: 'crs:jc:library', subtype: 'LIBRARY' },
    ]);
  });
});
