import type { EntityManager } from 'typeorm';
import { entrustments, ownerResources } from '@courtyard/property-rights-unit/article/demonstration';
import { pledges } from '@courtyard/property-rights-unit/article/pledges';
import { ownerWorks, transfers } from '@courtyard/property-rights-unit/article/works';
import { recordEntrustment } from '@courtyard/property-rights-unit/entrustment/entrustment.commands';
import { listOwnerResource } from '@courtyard/property-rights-unit/owner-resource/owner-resource.commands';
import { recordOwnerWork } from '@courtyard/property-rights-unit/owner-work/owner-work.commands';
import { recordTransfer } from '@courtyard/property-rights-unit/transfer/transfer.commands';
import { makePledge } from '@courtyard/shared/pledge/make-pledge';
import { startWholeGraph, type WholeGraph } from '../../support/whole-graph';

let graph: WholeGraph;
beforeAll(async () => {
  graph = await startWholeGraph();
});
afterAll(() => graph.close());

const owners = () => graph.service('property-rights-unit').dataSource;

function write(work: (manager: EntityManager) => Promise<void>): Promise<void> {
  return owners().transaction(work);
}

/** The first row of the article's data, to be changed by a test. */
function first<Row>([row]: readonly Row[]): Row {
  if (row === undefined) throw new Error('There is no row to start from.');
  return row;
}

const wiring = first(ownerWorks);
const well = first(transfers);
const upkeep = first(entrustments);
const storeroom = first(ownerResources);

describe('what owners record', () => {
  it.each([
    {
      wrong: 'a work of another owner',
      code: 'CLAIM_FOR_ANOTHER',
      work: (manager: EntityManager) =>
        recordOwnerWork(manager, { ...wiring, id: 'owk:xgl:other', ownerId: 'org:tx:owner-units' }),
    },
    {
      wrong: 'a hazard that is gone while the work goes on',
      code: 'STATE_NOT_ALLOWED',
      work: (manager: EntityManager) =>
        recordOwnerWork(manager, { ...wiring, id: 'owk:xgl:early', state: 'IN_PROGRESS' }),
    },
    {
      wrong: 'a hazard that is gone after a mere repair',
      code: 'STATE_NOT_ALLOWED',
      work: (manager: EntityManager) =>
        recordOwnerWork(manager, { ...wiring, id: 'owk:xgl:patched', kind: 'REPAIR' }),
    },
    {
      wrong: 'a hazard without a title',
      code: 'FACT_INCONSISTENT',
      work: (manager: EntityManager) =>
        recordOwnerWork(manager, { ...wiring, id: 'owk:xgl:untitled', hazardTitleZh: null }),
    },
    {
      wrong: 'a work at an unknown place',
      code: 'NOT_FOUND',
      work: (manager: EntityManager) =>
        recordOwnerWork(manager, { ...wiring, id: 'owk:xgl:nowhere', placeId: 'plc:xgl:nowhere' }),
    },
    {
      wrong: 'a transfer that ends where it began',
      code: 'FACT_INCONSISTENT',
      work: (manager: EntityManager) =>
        recordTransfer(manager, { ...well, id: 'trf:jc:round', fromId: well.tenant, toId: well.tenant }),
    },
    {
      wrong: 'a transfer between two others',
      code: 'CLAIM_FOR_ANOTHER',
      work: (manager: EntityManager) =>
        recordTransfer(manager, {
          ...well,
          id: 'trf:jc:others',
          fromId: 'org:tx:owner-units',
          toId: 'org:jc:property-company',
        }),
    },
    {
      wrong: 'a transfer at an unknown place',
      code: 'NOT_FOUND',
      work: (manager: EntityManager) =>
        recordTransfer(manager, { ...well, id: 'trf:jc:nowhere', placeId: 'plc:jc:nowhere' }),
    },
    {
      wrong: 'an entrustment of what another owns',
      code: 'CLAIM_FOR_ANOTHER',
      work: (manager: EntityManager) =>
        recordEntrustment(manager, { ...upkeep, id: 'ent:jc:others', fromId: 'org:tx:owner-units' }),
    },
    {
      wrong: 'an entrustment to the owner itself',
      code: 'FACT_INCONSISTENT',
      work: (manager: EntityManager) =>
        recordEntrustment(manager, { ...upkeep, id: 'ent:jc:itself', toId: upkeep.fromId }),
    },
    {
      wrong: 'an entrustment of nothing',
      code: 'FACT_INCONSISTENT',
      work: (manager: EntityManager) =>
        recordEntrustment(manager, { ...upkeep, id: 'ent:jc:nothing', scope: [] }),
    },
    {
      wrong: 'an entrustment at an unknown place',
      code: 'NOT_FOUND',
      work: (manager: EntityManager) =>
        recordEntrustment(manager, { ...upkeep, id: 'ent:jc:nowhere', placeId: 'plc:jc:nowhere' }),
    },
    {
      wrong: 'a resource that another owns',
      code: 'CLAIM_FOR_ANOTHER',
      work: (manager: EntityManager) =>
        listOwnerResource(manager, { ...storeroom, id: 'ors:xgl:other', ownerId: 'org:tx:owner-units' }),
    },
    {
      wrong: 'a resource at an unknown place',
      code: 'NOT_FOUND',
      work: (manager: EntityManager) =>
        listOwnerResource(manager, { ...storeroom, id: 'ors:xgl:nowhere', placeId: 'plc:xgl:nowhere' }),
    },
    {
      wrong: 'a promise of money that another has to give',
      code: 'CLAIM_FOR_ANOTHER',
      work: (manager: EntityManager) =>
        makePledge(manager, { ...first(pledges), id: 'plg:xgl:others', contributorId: 'org:tx:owner-units' }),
    },
  ])('refuses $wrong, and leaves nothing behind', async ({ code, work }) => {
    const before = await storedRows();

    await expect(write(work)).rejects.toMatchObject({ extensions: { code, retryable: false } });
    expect(await storedRows()).toEqual(before);
  });
});

function storedRows(): Promise<unknown> {
  return owners().query(`SELECT
    (SELECT count(*) FROM owner_work) AS works, (SELECT count(*) FROM transfer) AS transfers,
    (SELECT count(*) FROM entrustment) AS entrustments, (SELECT count(*) FROM claim) AS claims,
    (SELECT count(*) FROM owner_unit_resource) AS resources, (SELECT count(*) FROM pledge) AS pledges`);
}
