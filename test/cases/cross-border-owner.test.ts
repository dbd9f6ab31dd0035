import { recordWorkOrder } from '@courtyard/property-company/work-order/work-order.commands';
import { order } from '@courtyard/property-company/cases/cross-border-owner';
import { stateCondition } from '@courtyard/shared/condition/state-condition';
import { conditions } from '@courtyard/street-department/cases/cross-border-owner';
import { startWholeGraph, type WholeGraph } from '../support/whole-graph';
import { blockedBy, feasibilityFields, responsibility, responsibilityFields } from './support/expected';

let graph: WholeGraph;
beforeAll(async () => {
  graph = await startWholeGraph({ dataSets: ['cases'] });
});
afterAll(() => graph.close());

const asOf = '2022-05-31';
const office = 'org:elm:street-office';
const buildings = [
  { number: 1, owner: 'org:elm:owner-one' },
  { number: 2, owner: 'org:elm:owner-one' },
  { number: 3, owner: 'org:elm:owner-two' },
];
const buildingOf = (number: number) => `plc:elm:lane-5-building-${number}`;

const judged = async (place: string, action: string, day = asOf) => {
  const { data } = await graph.query(
    `query ($place: ID!, $action: Action!, $asOf: Date) { place(id: $place) {
      feasibility(action: $action, asOf: $asOf) { ${feasibilityFields} } } }`,
    { place, action, asOf: day },
  );
  return (data as { place: { feasibility: unknown } }).place.feasibility;
};

describe.each(buildings)('building $number, which belongs to another district', ({ number, owner }) => {
  it('has an owner, and public parts that are nobody’s', async () => {
    const { data, errors } = await graph.query(
      `query ($place: ID!) { place(id: $place) { straddles responsibilities(asOf: "${asOf}") { ${responsibilityFields} } } }`,
      { place: buildingOf(number) },
    );

    expect(errors).toBeUndefined();
    expect(data).toEqual({
      place: {
        straddles: true,
        responsibilities: [
          responsibility({
            matter: 'SANITATION',
            role: 'MAINTAINER',
            status: 'VACANT',
            gaps: ['MUTUAL_DISCLAIMER', 'SCOPE_HOLE', 'BOUNDARY'],
            deFacto: 'FALLBACK',
            coveredByFallback: ['org:elm:emergency-team'],
            asOf,
          }),
          responsibility({
            matter: 'PROPERTY_MANAGEMENT',
            role: 'MAINTAINER',
            status: 'VACANT',
            gaps: ['SCOPE_HOLE', 'BOUNDARY'],
            deFacto: 'UNPERFORMED',
            asOf,
          }),
          responsibility({
            matter: 'STRUCTURE_SAFETY',
            role: 'OWNER',
            status: 'ACTIVE',
            holders: [owner],
            bases: [`clm:elm:lane-5-building-${number}-owner`],
            since: '1986-01-01',
            asOf,
          }),
        ],
      },
    });
  });

  it('cannot be renovated without a company, which will not come before the renovation', async () => {
    expect(await judged(buildingOf(number), 'APPLY_RENOVATION')).toEqual(
      blockedBy(
        [
          { kind: 'OWNER_CONSENT', holder: owner, since: '2021-04-01' },
          { kind: 'PERMIT', holder: office, since: '2021-04-01' },
          { kind: 'PREREQUISITE', needs: 'CONTRACT_MANAGER', since: '2021-04-01' },
        ],
        ['APPLY_RENOVATION', 'CONTRACT_MANAGER'],
      ),
    );
    expect(await judged(buildingOf(number), 'CONTRACT_MANAGER')).toEqual(
      blockedBy(
        [
          { kind: 'OWNER_CONSENT', holder: owner },
          { kind: 'PREREQUISITE', needs: 'APPLY_RENOVATION', since: '2021-05-01' },
        ],
        ['CONTRACT_MANAGER', 'APPLY_RENOVATION'],
      ),
    );
  });

  it('was blocked in no circle as long as only one side asked for the other first', async () => {
    expect(await judged(buildingOf(number), 'APPLY_RENOVATION', '2021-04-30')).toMatchObject({
      feasible: 'NO',
      cycle: null,
    });
  });
});

describe('5 Elm Lane', () => {
  it('has three buildings that stand alike, and a company for repairs inside flats only', async () => {
    const { data } = await graph.query(
      `{ place(id: "plc:elm:lane-5") {
        rollUp(matter: "SANITATION", role: MAINTAINER, asOf: "${asOf}") { worst mixed counts { status n } unknown }
        contracts { nodes { company { id } scope { code } } }
        workOrders { nodes { state scopeClause } }
        issues { nodes { titleEn bounceCount state } } } }`,
    );

    expect(data).toEqual({
      place: {
        rollUp: { worst: 'VACANT', mixed: false, counts: [{ status: 'VACANT', n: 3 }], unknown: 0 },
        contracts: { nodes: [{ company: { id: 'org:elm:repair-company' }, scope: [{ code: 'OTHER' }] }] },
        workOrders: { nodes: [{ state: 'REJECTED', scopeClause: '仅限户内有偿维修，不含公共部位' }] },
        issues: {
          nodes: [
            {
              titleEn: 'Nobody removes the rubbish piled up in the yard',
              bounceCount: 3,
              state: 'ESCALATED',
            },
          ],
        },
      },
    });
  });

  it('lists each building once among the gaps, and says who refused it', async () => {
    const { data } = await graph.query(
      `{ gaps(within: "plc:elm:lane-5", placeKinds: [BUILDING], matters: ["SANITATION"], asOf: "${asOf}") {
          totalCount nodes { place { id } gaps { gaps coveredByFallback { id } } } }
        place(id: "${buildingOf(2)}") { before: gaps(matters: ["SANITATION"], asOf: "2016-02-29") { gaps } } }`,
    );

    const gap = {
      gaps: ['MUTUAL_DISCLAIMER', 'SCOPE_HOLE', 'BOUNDARY'],
      coveredByFallback: [{ id: 'org:elm:emergency-team' }],
    };
    expect(data).toEqual({
      gaps: {
        totalCount: 3,
        nodes: buildings.map(({ number }) => ({ place: { id: buildingOf(number) }, gaps: [gap] })),
      },
      // Before the others refused there was only a contract for something else.
      place: { before: [{ gaps: ['SCOPE_HOLE', 'BOUNDARY'] }] },
    });
  });

  it('does not call its rubbish nobody’s while the owners cannot be asked', async () => {
    graph.proxy('property-rights-unit').behavior = 'REFUSE';
    const { data } = await graph.query(
      `{ place(id: "${buildingOf(2)}") { responsibilities(matters: ["SANITATION"], asOf: "${asOf}") {
        status gaps coveredByFallback { id } sourcesUnavailable } } }`,
    );
    graph.proxy('property-rights-unit').behavior = 'PASS';

    expect(data).toEqual({
      place: {
        responsibilities: [
          {
            status: 'UNKNOWN',
            gaps: ['SOURCE_UNAVAILABLE'],
            coveredByFallback: [{ id: 'org:elm:emergency-team' }],
            sourcesUnavailable: ['PROPERTY_RIGHTS_UNIT'],
          },
        ],
      },
    });
  });
});

describe('those who write about it', () => {
  it('may not turn an order away without a clause', async () => {
    const { dataSource } = graph.service('property-company');
    const again = { ...order, id: 'wko:elm:rubbish-again' };

    await expect(
      dataSource.transaction((manager) =>
        recordWorkOrder(manager, again, [{ kind: 'REJECT', reason: null, scopeClause: ' ' }]),
      ),
    ).rejects.toMatchObject({ extensions: { code: 'STATE_NOT_ALLOWED' } });
  });

  it('may not ask for something first and leave out what', async () => {
    const { dataSource } = graph.service('street-department');
    const prerequisite = conditions.find(({ kind }) => kind === 'PREREQUISITE');
    if (prerequisite === undefined) throw new Error('The case has no prerequisite.');

    await expect(
      dataSource.transaction((manager) =>
        stateCondition(manager, { ...prerequisite, id: 'cnd:elm:needs-nothing', needs: null }),
      ),
    ).rejects.toThrow('condition_check');
  });
});
