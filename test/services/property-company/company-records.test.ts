import type { EntityManager } from 'typeorm';
import {
  commonIncomes,
  feeStats,
  propertyResources,
} from '@courtyard/property-company/article/demonstration';
import { staffCounts } from '@courtyard/property-company/article/staff';
import { recordCommonIncome } from '@courtyard/property-company/common-income/common-income.commands';
import { contracts } from '@courtyard/property-company/article/contracts';
import { recordContract } from '@courtyard/property-company/contract/contract.commands';
import { recordFeeStat } from '@courtyard/property-company/fee-stat/fee-stat.commands';
import { listPropertyResource } from '@courtyard/property-company/property-resource/property-resource.commands';
import { recordStaffCount } from '@courtyard/property-company/staff-count/staff-count.commands';
import { startWholeGraph, type WholeGraph } from '../../support/whole-graph';

let graph: WholeGraph;
beforeAll(async () => {
  graph = await startWholeGraph({ costLimit: 100_000 });
});
afterAll(() => graph.close());

const companies = () => graph.service('property-company').dataSource;

function write(work: (manager: EntityManager) => Promise<void>): Promise<void> {
  return companies().transaction(work);
}

/** A row of the demonstration data, to be changed by a test. */
function some<Row>(row: Row | undefined): Row {
  if (row === undefined) throw new Error('There is no row to start from.');
  return row;
}

const guards = some(staffCounts[0]);
const fees = some(feeStats[0]);
const income = some(commonIncomes[0]);

const trust = {
  ...some(contracts[1]),
  id: 'ctr:jc:trust',
  scope: [],
  levels: [],
  feeModel: 'TRUST' as const,
};

describe('what companies record', () => {
  it('is read together, with the names that others keep', async () => {
    const { data, errors } = await graph.query(`{
      place(id: "plc:cp:jiacheng-garden") {
        feeStats { nodes { company { nameEn } validFrom validTo dueFen paidFen source { kind } } }
        commonIncomes { nodes { contract { feeModel } incomeFen spentFen source { kind } } }
      }
      propertyResources { nodes { availability state capacity matters { code } openingHours } }
      resources(within: "plc:hd:yangfangdian", where: { kind: { eq: VENUE }, owner: { eq: "org:hd:property-association" } }) {
        nodes { titleEn owner { nameEn } ... on PropertyResource { capacity } }
      }
    }`);

    expect(errors).toBeUndefined();
    expect(data).toEqual({
      place: {
        feeStats: {
          nodes: [
            {
              company: { nameEn: 'Property company of Jiacheng Garden' },
              validFrom: '2019-01-01',
              validTo: '2019-07-01',
              dueFen: '86400000',
              paidFen: '69120000',
              source: { kind: 'SYNTHETIC' },
            },
          ],
        },
        commonIncomes: {
          nodes: [
            {
              contract: { feeModel: null },
              incomeFen: '4800000',
              spentFen: '3100000',
              source: { kind: 'SYNTHETIC' },
            },
          ],
        },
      },
      propertyResources: {
        nodes: [
          {
            availability: ['SHAREABLE'],
            state: 'IDLE',
            capacity: 20,
            matters: null,
            openingHours: null,
          },
        ],
      },
      resources: {
        nodes: [
          {
            titleEn: 'Training room of property companies (demonstration)',
            owner: { nameEn: 'Association of property companies in Haidian (demonstration)' },
            capacity: 20,
          },
        ],
      },
    });
  });

  it('withholds a count of so few people that they could be told', async () => {
    const ofCompany = {
      ...guards,
      tenant: 'org:jc:property-company',
      companyId: 'org:jc:property-company',
      placeId: 'plc:jc:jiacheng-estate',
    };
    await write(async (manager) => {
      await recordStaffCount(manager, { ...ofCompany, id: 'stf:jc:gardeners', role: 'GARDENER', count: 4 });
      await recordStaffCount(manager, { ...ofCompany, id: 'stf:jc:cleaners', role: 'CLEANER', count: 5 });
    });

    expect(
      await graph.query(
        `{ staffCounts(within: "plc:jc:jiacheng-estate") { nodes { role count { value precision } } } }`,
      ),
    ).toEqual({
      data: {
        staffCounts: {
          nodes: [
            { role: 'CLEANER', count: { value: 5, precision: 'EXACT' } },
            { role: 'GARDENER', count: null },
          ],
        },
      },
    });
  });

  it.each([
    {
      wrong: 'more fees paid than fell due',
      code: 'FACT_INCONSISTENT',
      work: (manager: EntityManager) =>
        recordFeeStat(manager, { ...fees, id: 'fee:jc:too-much', paidFen: '86400001' }),
    },
    {
      wrong: 'a level of service for what is outside the contract',
      code: 'FACT_INCONSISTENT',
      work: (manager: EntityManager) =>
        recordContract(manager, { ...trust, levels: [{ matterCode: 'DRAINAGE', level: '三级' }] }),
    },
    {
      wrong: 'two levels of service for one matter',
      code: 'FACT_INCONSISTENT',
      work: (manager: EntityManager) =>
        recordContract(manager, {
          ...some(contracts[1]),
          id: 'ctr:jc:two-levels',
          levels: ['二级', '三级'].map((level) => ({ matterCode: 'PROPERTY_MANAGEMENT', level })),
        }),
    },
    {
      wrong: 'the fees of another company',
      code: 'CLAIM_FOR_ANOTHER',
      work: (manager: EntityManager) =>
        recordFeeStat(manager, { ...fees, id: 'fee:jc:other', companyId: 'org:xgl:property-company' }),
    },
    {
      wrong: 'fees of an unknown place',
      code: 'NOT_FOUND',
      work: (manager: EntityManager) =>
        recordFeeStat(manager, { ...fees, id: 'fee:jc:nowhere', placeId: 'plc:jc:nowhere' }),
    },
    {
      wrong: 'a hidden account of what is kept on trust',
      code: 'FACT_INCONSISTENT',
      work: async (manager: EntityManager) => {
        await recordContract(manager, trust);
        await recordCommonIncome(manager, {
          ...income,
          id: 'inc:jc:hidden',
          contractId: trust.id,
          visibility: 'TENANT',
        });
      },
    },
    {
      wrong: 'common income under a contract there is not',
      code: 'NOT_FOUND',
      work: (manager: EntityManager) =>
        recordCommonIncome(manager, { ...income, id: 'inc:jc:none', contractId: 'ctr:jc:none' }),
    },
    {
      wrong: 'the common income of another company',
      code: 'CLAIM_FOR_ANOTHER',
      work: (manager: EntityManager) =>
        recordCommonIncome(manager, { ...income, id: 'inc:jc:other', companyId: 'org:xgl:property-company' }),
    },
    {
      wrong: 'a count without a precision',
      code: 'FACT_INCONSISTENT',
      work: (manager: EntityManager) =>
        recordStaffCount(manager, { ...guards, id: 'stf:tx:vague', countPrecision: null }),
    },
    {
      wrong: 'fewer people than none',
      code: 'FACT_INCONSISTENT',
      work: (manager: EntityManager) =>
        recordStaffCount(manager, { ...guards, id: 'stf:tx:minus', count: -1 }),
    },
    {
      wrong: 'the staff of another company',
      code: 'CLAIM_FOR_ANOTHER',
      work: (manager: EntityManager) =>
        recordStaffCount(manager, { ...guards, id: 'stf:tx:other', companyId: 'org:jc:property-company' }),
    },
    {
      wrong: 'a resource that another owns',
      code: 'CLAIM_FOR_ANOTHER',
      work: (manager: EntityManager) =>
        listPropertyResource(manager, {
          ...some(propertyResources[0]),
          id: 'prs:hd:other',
          ownerId: 'org:jc:property-company',
        }),
    },
  ])('refuses $wrong', async ({ code, work }) => {
    const before = await storedRows();

    await expect(write(work)).rejects.toMatchObject({ extensions: { code, retryable: false } });
    expect(await storedRows()).toEqual(before);
  });

  it('shows the account of what is kept on trust to everybody', async () => {
    await write(async (manager) => {
      await recordContract(manager, trust);
      await recordCommonIncome(manager, { ...income, id: 'inc:jc:trust', contractId: trust.id });
    });

    expect(
      await graph.query(
        `{ commonIncomes(where: { contract: { eq: "${trust.id}" } }) { nodes { contract { feeModel } incomeFen } } }`,
      ),
    ).toEqual({
      data: {
        commonIncomes: { nodes: [{ contract: { feeModel: 'TRUST' }, incomeFen: '4800000' }] },
      },
    });
  });

  it('takes as many statements for fifty places as for three', async () => {
    const ofKinds = (kinds: string) =>
      graph.measure(`{
        places(where: { kind: { in: [${kinds}] } }, first: 60) {
          nodes {
            workOrders { nodes { state } } staffCounts { nodes { role } }
            feeStats { nodes { dueFen } } commonIncomes { nodes { incomeFen } }
          }
        }
      }`);

    const few = await ofKinds('COMPOUND');
    const many = await ofKinds('COMPOUND, BUILDING, STAIRWELL');

    expect(many.answer.errors).toBeUndefined();
    expect(many.statements).toBe(few.statements);
  });
});

function storedRows(): Promise<unknown> {
  return companies().query(`SELECT
    (SELECT count(*) FROM fee_stat) AS fees, (SELECT count(*) FROM common_income) AS incomes,
    (SELECT count(*) FROM staff_count) AS staff, (SELECT count(*) FROM service_contract) AS contracts,
    (SELECT count(*) FROM property_resource) AS resources`);
}
