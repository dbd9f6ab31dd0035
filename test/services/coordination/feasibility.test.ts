import { stateCondition, type NewCondition } from '@courtyard/shared/condition/state-condition';
import { startWholeGraph, type WholeGraph } from '../../support/whole-graph';

let graph: WholeGraph;
beforeAll(async () => {
  graph = await startWholeGraph();
});
afterAll(() => graph.close());

const judged = (action: string, asOf: string, place = 'plc:xgl:courtyard-35-bungalows') =>
  graph.query(
    `query ($place: ID!, $action: Action!, $asOf: Date) { place(id: $place) { feasibility(action: $action, asOf: $asOf) {
      feasible blockers { kind needs holder { nameEn } since } cycle sourcesUnavailable } } }`,
    { place, action, asOf },
  );

const feasible = { feasible: 'YES', blockers: [], cycle: null, sourcesUnavailable: [] };

const owner = { nameEn: 'Property-rights unit of courtyard 35' };

describe('whether an action is feasible', () => {
  it.each(['DEMOLISH', 'BUILD', 'REPAIR'])(
    'is no for %s before the vote: nobody owns up, pays or may act',
    async (action) => {
      const { data, errors } = await judged(action, '2018-06-30');

      expect(errors).toBeUndefined();
      expect(data).toEqual({
        place: {
          feasibility: {
            feasible: 'NO',
            blockers: [
              { kind: 'FUNDING', needs: null, holder: null, since: null },
              {
                kind: 'NO_AUTHORITY',
                needs: null,
                holder: { nameEn: 'Departments of Maizidian Subdistrict' },
                since: null,
              },
              { kind: 'OWNER_CONSENT', needs: null, holder: owner, since: '2018-01-01' },
            ],
            cycle: null,
            sourcesUnavailable: [],
          },
        },
      });
    },
  );

  it.each(['DEMOLISH', 'BUILD', 'REPAIR'])('is yes for %s once the owner agreed and pays', async (action) => {
    expect((await judged(action, '2019-07-01')).data).toEqual({ place: { feasibility: feasible } });
  });

  it('is no for what the owner was never asked about', async () => {
    expect((await judged('CHANGE_USE', '2019-07-01')).data).toEqual({
      place: {
        feasibility: {
          ...feasible,
          feasible: 'NO',
          blockers: [{ kind: 'OWNER_CONSENT', needs: null, holder: owner, since: null }],
        },
      },
    });
  });

  it.each([
    ['property-rights-unit', 'PROPERTY_RIGHTS_UNIT'],
    ['community-committee', 'COMMUNITY_COMMITTEE'],
    ['street-department', 'STREET_DEPARTMENT'],
  ] as const)('is unknown while %s cannot be asked', async (name, stakeholder) => {
    graph.proxy(name).behavior = 'REFUSE';
    const { data } = await judged('REPAIR', '2019-07-01');
    graph.proxy(name).behavior = 'PASS';

    expect(data).toEqual({
      place: {
        feasibility: { ...feasible, feasible: 'UNKNOWN', sourcesUnavailable: [stakeholder] },
      },
    });
  });

  it('names a circle of prerequisites that two parties state', async () => {
    const condition: NewCondition = {
      tenant: 'org:xgl:owner-unit',
      id: 'cnd:xgl:renovation-needs-manager',
      placeId: 'plc:xgl:courtyard-35',
      action: 'APPLY_RENOVATION',
      kind: 'PREREQUISITE',
      state: 'UNMET',
      needs: 'CONTRACT_MANAGER',
      holderId: null,
      validFrom: null,
      validTo: null,
      periodSource: null,
      source: { kind: 'SYNTHETIC', statedBy: 'PROPERTY_RIGHTS_UNIT', document: null, passage: null },
    };
    await graph
      .service('property-rights-unit')
      .dataSource.transaction((manager) => stateCondition(manager, condition));
    await graph.service('street-department').dataSource.transaction((manager) =>
      stateCondition(manager, {
        ...condition,
        tenant: 'org:chy:maizidian-departments',
        id: 'cnd:chy:manager-needs-renovation',
        action: 'CONTRACT_MANAGER',
        needs: 'APPLY_RENOVATION',
      }),
    );

    const { data } = await judged('APPLY_RENOVATION', '2019-07-01', 'plc:xgl:courtyard-35');
    expect(data).toMatchObject({
      place: { feasibility: { feasible: 'NO', cycle: ['APPLY_RENOVATION', 'CONTRACT_MANAGER'] } },
    });
  });
});
