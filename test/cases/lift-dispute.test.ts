import { deliberations } from '@courtyard/community-committee/cases/lift-dispute';
import { recordDeliberation } from '@courtyard/community-committee/deliberation/deliberation.commands';
import type { DeliberationRow } from '@courtyard/community-committee/deliberation/deliberation.entity';
import { memberships } from '@courtyard/coordination/cases/committee';
import { recordMembership } from '@courtyard/coordination/committee/committee.commands';
import { startWholeGraph, type WholeGraph } from '../support/whole-graph';
import { blockedBy, feasibilityFields, responsibility, responsibilityFields } from './support/expected';

let graph: WholeGraph;
beforeAll(async () => {
  graph = await startWholeGraph({ dataSets: ['cases'] });
});
afterAll(() => graph.close());

const lift = 'plc:pomegranate:lift-07';
const garden = 'plc:pomegranate:garden';
const owners = 'org:pomegranate:owners-committee';
const company = 'org:pomegranate:property-company';
const during = '2018-12-31';
const votedOn = '2019-10-20';

const liftOn = (asOf: string) =>
  graph.query(
    `query ($asOf: Date) { place(id: "${lift}") {
      responsibilities(matters: ["PUBLIC_FACILITIES"], asOf: $asOf) { ${responsibilityFields} }
      feasibility(action: REPAIR, asOf: $asOf) { ${feasibilityFields} } } }`,
    { asOf },
  );

const facility = (role: string, asOf: string, told: object) =>
  responsibility({ matter: 'PUBLIC_FACILITIES', role, status: 'ACTIVE', asOf, ...told });
const owned = {
  holders: [owners],
  bases: ['clm:pomegranate:lifts-owner'],
  since: '1998-09-01',
} as const;

describe('one of twenty lifts', () => {
  it('is in dispute for twenty years, and paid for by nobody', async () => {
    const { data, errors } = await liftOn(during);

    expect(errors).toBeUndefined();
    expect(data).toEqual({
      place: {
        responsibilities: [
          facility('OWNER', during, owned),
          facility('MAINTAINER', during, {
            status: 'DISPUTED',
            gaps: ['CONFLICTING_CLAIMS'],
            holders: [company],
            bases: ['clm:pomegranate:garden-public_facilities', 'clm:pomegranate:lifts-upkeep-contested'],
            since: '1999-05-01',
          }),
          facility('FUNDER', during, {
            status: 'VACANT',
            gaps: ['MUTUAL_DISCLAIMER'],
            deFacto: 'UNPERFORMED',
          }),
        ],
        feasibility: blockedBy([
          { kind: 'FUNDING' },
          { kind: 'OWNER_CONSENT', holder: owners },
          { kind: 'QUORUM', holder: owners, since: '2018-06-10' },
        ]),
      },
    });
  });

  it('is maintained and paid for once the owners have voted, and may be renewed', async () => {
    const { data } = await liftOn(votedOn);

    expect(data).toEqual({
      place: {
        responsibilities: [
          facility('OWNER', votedOn, owned),
          facility('MAINTAINER', votedOn, {
            holders: [company],
            bases: ['clm:pomegranate:garden-public_facilities'],
            since: '1998-09-01',
          }),
          facility('FUNDER', votedOn, {
            holders: [owners],
            bases: ['clm:pomegranate:lifts-funder'],
            since: votedOn,
          }),
        ],
        feasibility: { feasible: 'YES', blockers: [], cycle: null, sourcesUnavailable: [] },
      },
    });
  });

  it.each([
    ['MAINTAINER', during, 'DISPUTED'],
    ['FUNDER', during, 'VACANT'],
    ['FUNDER', votedOn, 'ACTIVE'],
  ])('stands like the nineteen others: %s on %s is %s', async (role, asOf, status) => {
    const { data } = await graph.query(
      `query ($role: ResponsibilityRole!, $asOf: Date) { place(id: "${garden}") {
        rollUp(matter: "PUBLIC_FACILITIES", role: $role, asOf: $asOf) { worst mixed counts { status n } unknown } } }`,
      { role, asOf },
    );

    expect(data).toEqual({
      place: { rollUp: { worst: status, mixed: false, counts: [{ status, n: 20 }], unknown: 0 } },
    });
  });

  it('is one of twenty places with gaps, which the vote closes', async () => {
    const listed = async (asOf: string) => {
      const { data } = await graph.query(
        `query ($asOf: Date) { gaps(within: "${garden}", placeKinds: [FACILITY], matters: ["PUBLIC_FACILITIES"],
          asOf: $asOf, first: 1) { totalCount nodes { place { id } counts { kind n } oldestSince } } }`,
        { asOf },
      );
      return data;
    };

    expect(await listed(during)).toEqual({
      gaps: {
        totalCount: 20,
        nodes: [
          {
            place: { id: 'plc:pomegranate:lift-01' },
            counts: [
              { kind: 'CONFLICTING_CLAIMS', n: 1 },
              { kind: 'MUTUAL_DISCLAIMER', n: 1 },
            ],
            oldestSince: '1999-05-01',
          },
        ],
      },
    });
    expect(await listed(votedOn)).toEqual({ gaps: { totalCount: 0, nodes: [] } });
  });
});

describe('the votes on the maintenance fund', () => {
  it('came first to too few, and a year later to 70 percent, under the law of the time', async () => {
    const { data, errors } = await graph.query(
      `{ place(id: "${garden}") {
        deliberations { nodes { id state decidedOn ruleSet { code majority { numerator denominator boundIncluded of } }
          ballot { outcome unanimous electorate { heads area } cast { heads area } for { heads area } } projects { id state } } }
        maintenanceFunds { state holder { id } balanceFen } } }`,
    );

    const ruleSet = {
      code: 'PL76-SPEC',
      majority: { numerator: 2, denominator: 3, boundIncluded: true, of: 'ALL' },
    };
    const electorate = { heads: 1_000, area: 8_000_000 };
    expect(errors).toBeUndefined();
    expect(data).toEqual({
      place: {
        deliberations: {
          nodes: [
            {
              id: 'del:pomegranate:lifts',
              state: 'ADOPTED',
              decidedOn: votedOn,
              ruleSet,
              ballot: {
                outcome: 'ADOPTED',
                unanimous: false,
                electorate,
                cast: { heads: 820, area: 6_600_000 },
                for: { heads: 700, area: 5_640_000 },
              },
              projects: [{ id: 'prj:pomegranate:lifts', state: 'FUNDED' }],
            },
            {
              id: 'del:pomegranate:lifts-first',
              state: 'REJECTED',
              decidedOn: '2018-06-10',
              ruleSet,
              ballot: {
                outcome: 'REJECTED',
                unanimous: false,
                electorate,
                cast: { heads: 700, area: 5_600_000 },
                for: { heads: 600, area: 4_800_000 },
              },
              projects: [],
            },
          ],
        },
        maintenanceFunds: [{ state: 'AVAILABLE', holder: { id: owners }, balanceFen: '1240000000' }],
      },
    });
  });

  const first = deliberations.find(({ outcome }) => outcome === 'REJECTED');
  const write = (changes: Partial<DeliberationRow>) => {
    if (first === undefined) throw new Error('The case has no vote that failed.');
    const deliberation = { ...first, id: 'del:pomegranate:again', ...changes };
    return graph
      .service('community-committee')
      .dataSource.transaction((manager) => recordDeliberation(manager, deliberation));
  };

  it('cannot be called adopted with 60 percent', async () => {
    await expect(write({ state: 'ADOPTED', outcome: 'ADOPTED' })).rejects.toMatchObject({
      extensions: { code: 'DECISION_NOT_REACHED' },
    });
  });

  it('cannot be judged by the law of later years, under which 60 percent would do', async () => {
    const later = { state: 'ADOPTED', outcome: 'ADOPTED', ruleSetId: 'rul:coord:cc278-ord' } as const;

    await expect(write(later)).rejects.toMatchObject({ extensions: { code: 'RULE_NOT_VALID' } });
    await expect(write({ ...later, decidedOn: '2021-01-01' })).resolves.toBeUndefined();
  });

  it('cannot count more than may vote', async () => {
    const counts = first?.counts ?? null;
    if (counts === null) throw new Error('The vote has no sums.');

    await expect(
      write({ counts: { ...counts, cast: { heads: 1_001, area: 5_600_000 } } }),
    ).rejects.toMatchObject({ extensions: { code: 'BALLOT_CONTRADICTS' } });
  });
});

describe('the committee at which both sides sit', () => {
  it('has seats that are taken, ended and asked for', async () => {
    const { data, errors } = await graph.query(
      `{ organization(id: "org:sample:coordination") { kind seats { nodes {
        seat state role procedure organization { id } nominatedBy { id } validFrom validTo source { kind } } } } }`,
    );

    const taken = (seat: string, organization: string, told: object = {}) => ({
      seat,
      state: 'SEATED',
      role: 'REPRESENTATIVE',
      procedure: 'CO_OPTION',
      organization: { id: organization },
      nominatedBy: null,
      validFrom: '2018-09-01',
      validTo: null,
      source: { kind: 'SYNTHETIC' },
      ...told,
    });
    expect(errors).toBeUndefined();
    expect(data).toEqual({
      organization: {
        kind: 'COORDINATION_COMMITTEE',
        seats: {
          nodes: [
            taken('PROPERTY_COMPANY', 'org:crabapple:old-company', { state: 'ENDED', validTo: '2020-02-01' }),
            taken('UNIT', 'org:elm:owner-one', {
              state: 'NOMINATED',
              procedure: null,
              nominatedBy: { id: 'org:elm:party-committee' },
              validFrom: '2022-01-01',
            }),
            taken('UNIT', 'org:stone:north-office', { validFrom: '2021-03-01' }),
            taken('PROPERTY_COMPANY', company),
            taken('OWNERS_COMMITTEE', owners, { role: 'HEAD' }),
          ],
        },
      },
    });
  });

  it('has no seat for a party that no rule of its own admits', async () => {
    const { dataSource } = graph.service('coordination');
    const [known] = memberships;
    if (known === undefined) throw new Error('Nobody sits on the committee.');
    const seat = { ...known, id: 'mem:sample:party-committee', organizationId: 'org:elm:party-committee' };

    await expect(dataSource.transaction((manager) => recordMembership(manager, seat))).rejects.toMatchObject({
      extensions: { code: 'SEAT_NOT_ADMITTED' },
    });
  });
});
