import { recordContract } from '@courtyard/property-company/contract/contract.commands';
import { contracts } from '@courtyard/property-company/cases/half-managed-compound';
import { transfers } from '@courtyard/property-rights-unit/cases/half-managed-compound';
import { recordTransfer } from '@courtyard/property-rights-unit/transfer/transfer.commands';
import { startWholeGraph, type WholeGraph } from '../support/whole-graph';
import { blockedBy, feasibilityFields, responsibility, responsibilityFields } from './support/expected';

let graph: WholeGraph;
beforeAll(async () => {
  graph = await startWholeGraph({ dataSets: ['cases'] });
});
afterAll(() => graph.close());

const compound = 'plc:crabapple:court-9';
const office = 'org:crabapple:street-office';
const owner = 'org:crabapple:owner-unit';
const asOf = '2020-06-30';
const managed = { matter: 'PROPERTY_MANAGEMENT', role: 'MAINTAINER', asOf } as const;

const managementOf = async (place: string, day = asOf) => {
  const { data } = await graph.query(
    `query ($place: ID!, $asOf: Date) { place(id: $place) {
      responsibilities(matters: ["PROPERTY_MANAGEMENT"], asOf: $asOf) { ${responsibilityFields} } } }`,
    { place, asOf: day },
  );
  return (data as { place: { responsibilities: unknown[] } }).place.responsibilities;
};

const rolledUp = async (day: string) => {
  const { data } = await graph.query(
    `query ($asOf: Date) { place(id: "${compound}") { rollUp(matter: "PROPERTY_MANAGEMENT", role: MAINTAINER, asOf: $asOf) {
      worst mixed counts { status n } unknown sourcesUnavailable } } }`,
    { asOf: day },
  );
  return (data as { place: { rollUp: unknown } }).place.rollUp;
};

const lapsed = {
  ...managed,
  status: 'LAPSED',
  gaps: ['CLAIM_LAPSED'],
  holders: ['org:crabapple:old-company'],
  bases: [
    'clm:crabapple:court-9-management-property_management',
    'clm:crabapple:court-9-property_management',
  ],
  since: '2020-02-01',
} as const;

describe('9 Crabapple Court', () => {
  it.each([1, 2])(
    'has in building %i a contract that lapsed, and the street that steps in',
    async (number) => {
      expect(await managementOf(`${compound}-building-${number}`)).toEqual([
        responsibility({ ...lapsed, deFacto: 'FALLBACK', coveredByFallback: [office] }),
      ]);
    },
  );

  it.each([3, 4, 5, 6])('has in building %i a new company', async (number) => {
    expect(await managementOf(`${compound}-building-${number}`)).toEqual([
      responsibility({
        ...managed,
        status: 'ACTIVE',
        holders: ['org:crabapple:new-company'],
        bases: [`clm:crabapple:building-${number}-property_management`],
        since: '2020-05-01',
      }),
    ]);
  });

  it('has no single status: four buildings are managed and two are not', async () => {
    const counts = [
      { status: 'ACTIVE', n: 4 },
      { status: 'LAPSED', n: 2 },
    ];

    expect(await rolledUp(asOf)).toEqual({
      worst: 'LAPSED',
      mixed: true,
      counts,
      unknown: 0,
      sourcesUnavailable: [],
    });
  });

  it.each([
    // The contract of the whole compound was one the owner had given and the company had taken.
    { day: '2020-01-31', status: 'ACTIVE' },
    { day: '2020-02-01', status: 'LAPSED' },
    { day: '2020-04-30', status: 'LAPSED' },
  ])('stood alike in all six on $day: $status', async ({ day, status }) => {
    expect(await rolledUp(day)).toEqual({
      worst: status,
      mixed: false,
      counts: [{ status, n: 6 }],
      unknown: 0,
      sourcesUnavailable: [],
    });
  });

  it('lists the two buildings among the gaps, with who steps in', async () => {
    const { data } = await graph.query(
      `{ gaps(within: "${compound}", placeKinds: [BUILDING], matters: ["PROPERTY_MANAGEMENT"], asOf: "${asOf}") {
        totalCount nodes { place { id } oldestSince gaps { status gaps coveredByFallback { id } } } } }`,
    );

    expect(data).toEqual({
      gaps: {
        totalCount: 2,
        nodes: [1, 2].map((number) => ({
          place: { id: `${compound}-building-${number}` },
          oldestSince: '2020-02-01',
          gaps: [{ status: 'LAPSED', gaps: ['CLAIM_LAPSED'], coveredByFallback: [{ id: office }] }],
        })),
      },
    });
  });

  it('has a fund that its owner can look up and not use', async () => {
    const { data, errors } = await graph.query(
      `query ($asOf: Date) { place(id: "${compound}") {
        maintenanceFunds { id holder { id } state balanceFen lockReason validFrom validTo }
        responsibilities(matters: ["STRUCTURE_SAFETY"], roles: [FUNDER], asOf: $asOf) { ${responsibilityFields} }
        feasibility(action: REPAIR, asOf: $asOf) { ${feasibilityFields} } } }`,
      { asOf },
    );

    expect(errors).toBeUndefined();
    expect(data).toEqual({
      place: {
        maintenanceFunds: [
          {
            id: 'fnd:crabapple:court-9',
            holder: { id: owner },
            state: 'LOCKED',
            balanceFen: '176500000',
            lockReason: '产权单位改制后，账户可查询、不可动用',
            validFrom: '2019-07-01',
            validTo: null,
          },
          {
            id: 'fnd:crabapple:court-9-before',
            holder: { id: owner },
            state: 'AVAILABLE',
            balanceFen: '182000000',
            lockReason: null,
            validFrom: '2005-01-01',
            validTo: '2019-07-01',
          },
        ],
        responsibilities: [
          responsibility({
            matter: 'STRUCTURE_SAFETY',
            role: 'FUNDER',
            status: 'ACTIVE',
            gaps: ['FUND_LOCKED'],
            holders: [owner],
            bases: ['clm:crabapple:structure-funder'],
            since: '1984-01-01',
            asOf,
          }),
        ],
        feasibility: blockedBy([
          { kind: 'FUNDING', holder: owner, since: '2019-07-01' },
          { kind: 'OWNER_CONSENT', holder: owner },
        ]),
      },
    });
  });

  it('has what the street paid, and what passed from hand to hand', async () => {
    const { data } = await graph.query(
      `{ place(id: "${compound}") {
        subsidies { nodes { kinds giver { id } amountFen } }
        transfers { nodes { place { id } from { id } to { id } effectiveOn state } }
        entrustments { nodes { from { id } to { id } validTo } } } }`,
    );

    expect(data).toEqual({
      place: {
        subsidies: { nodes: [{ kinds: ['SUBSIDY'], giver: { id: office }, amountFen: '8600000' }] },
        transfers: {
          nodes: [3, 4, 5, 6].map((number) => ({
            place: { id: `${compound}-building-${number}` },
            from: { id: owner },
            to: { id: 'org:crabapple:new-company' },
            effectiveOn: '2020-05-01',
            state: 'COMPLETED',
          })),
        },
        entrustments: {
          nodes: [{ from: { id: owner }, to: { id: 'org:crabapple:old-company' }, validTo: '2020-02-01' }],
        },
      },
    });
  });
});

describe('those who write about it', () => {
  it('may not end a contract before it began', async () => {
    const { dataSource } = graph.service('property-company');
    const [left] = contracts;
    if (left === undefined) throw new Error('The case has no contract.');

    await expect(
      dataSource.transaction((manager) =>
        recordContract(manager, { ...left, id: 'ctr:crabapple:backwards', validTo: '2004-12-31' }),
      ),
    ).rejects.toThrow('service_contract_check');
  });

  it('may not hand over to those who had it before', async () => {
    const { dataSource } = graph.service('property-rights-unit');
    const [first] = transfers;
    if (first === undefined) throw new Error('The case has no transfer.');

    await expect(
      dataSource.transaction((manager) =>
        recordTransfer(manager, { ...first, id: 'trf:crabapple:circle', toId: owner }),
      ),
    ).rejects.toMatchObject({ extensions: { code: 'FACT_INCONSISTENT' } });
  });
});
