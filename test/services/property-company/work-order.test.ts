import { workOrders } from '@courtyard/property-company/article/demonstration';
import {
  advance,
  type WorkOrderEvent,
  type WorkOrderProgress,
} from '@courtyard/property-company/work-order/rules/advance';
import {
  recordWorkOrder,
  type NewWorkOrder,
} from '@courtyard/property-company/work-order/work-order.commands';
import { WorkOrderEntity } from '@courtyard/property-company/work-order/work-order.entity';
import { startWholeGraph, type WholeGraph } from '../../support/whole-graph';

const opened: WorkOrderProgress = {
  id: 'wko:jc:bench',
  companyId: 'org:jc:property-company',
  state: 'OPEN',
  acceptedAt: null,
  doneAt: null,
  verifiedById: null,
  rejectReason: null,
  scopeClause: null,
};

const morning = new Date('2019-05-06T09:00:00+08:00');
const evening = new Date('2019-05-06T18:00:00+08:00');

const untilDone: readonly WorkOrderEvent[] = [
  { kind: 'ACCEPT', at: morning },
  { kind: 'ASSIGN' },
  { kind: 'BEGIN' },
  { kind: 'FINISH', at: evening },
];

function after(...events: readonly WorkOrderEvent[]): WorkOrderProgress {
  return events.reduce(advance, opened);
}

describe('a work order', () => {
  it('comes from the request to the word of somebody else that it is done', () => {
    const order = after(...untilDone, { kind: 'VERIFY', byId: 'org:jc:party-branch' }, { kind: 'CLOSE' });

    expect(order).toEqual({
      ...opened,
      state: 'CLOSED',
      acceptedAt: morning,
      doneAt: evening,
      verifiedById: 'org:jc:party-branch',
    });
  });

  it('is done again when it was sent back', () => {
    const sentBack = after(...untilDone, { kind: 'SEND_BACK' });
    expect(sentBack).toMatchObject({ state: 'REWORK', doneAt: null });

    expect(advance(sentBack, { kind: 'BEGIN' })).toMatchObject({ state: 'IN_PROGRESS' });
  });

  it.each<{ wrong: string; from: readonly WorkOrderEvent[]; event: WorkOrderEvent; why: string }>([
    { wrong: 'closed before anybody saw it', from: untilDone, event: { kind: 'CLOSE' }, why: 'it is DONE' },
    {
      wrong: 'begun before it was assigned',
      from: untilDone.slice(0, 1),
      event: { kind: 'BEGIN' },
      why: 'it is ACCEPTED',
    },
    {
      wrong: 'found done by those who did it',
      from: untilDone,
      event: { kind: 'VERIFY', byId: opened.companyId },
      why: 'those who did the work cannot find it done',
    },
    {
      wrong: 'rejected without a clause',
      from: [],
      event: { kind: 'REJECT', reason: '太忙', scopeClause: ' ' },
      why: 'a rejection names the clause it rests on',
    },
    {
      wrong: 'rejected after it was accepted',
      from: untilDone.slice(0, 1),
      event: { kind: 'REJECT', reason: null, scopeClause: '第三条' },
      why: 'it is ACCEPTED',
    },
  ])('cannot be $wrong', ({ from, event, why }) => {
    const before = after(...from);

    expect(() => advance(before, event)).toThrow(why);
    expect(before).toEqual(after(...from));
  });
});

describe('a recorded work order', () => {
  let graph: WholeGraph;
  beforeAll(async () => {
    graph = await startWholeGraph();
  });
  afterAll(() => graph.close());

  const company = () => graph.service('property-company').dataSource;
  const record = (order: NewWorkOrder, events: readonly WorkOrderEvent[]) =>
    company().transaction((manager) => recordWorkOrder(manager, order, events));

  function lamp(): NewWorkOrder {
    const order = workOrders[0]?.order;
    if (order === undefined) throw new Error('There is no work order to start from.');
    return order;
  }

  it('shows its history, and a rejected one what the company does not take on', async () => {
    const { data, errors } = await graph.query(`{
      organization(id: "org:jc:property-company") {
        workOrders(where: { id: { in: ["wko:jc:gate-lamp", "wko:jc:sewer"] } }, orderBy: [OPENED_AT_ASC]) {
          totalCount
          nodes {
            titleEn place { nameEn } matter { code } contract { id } issue { id } state openedAt acceptedAt doneAt
            verifiedBy { nameEn } rejectReason scopeClause source { kind }
          }
        }
      }
      place(id: "plc:jc:jiacheng-estate") {
        contractClaims(where: { stance: { eq: DISCLAIMED } }) {
          nodes { matter { code } role basis holder { nameEn } scopeNote agreementId validFrom source { kind } }
        }
      }
    }`);

    const ofCompany = {
      place: { nameEn: 'Jiacheng Garden estate' },
      contract: { id: 'ctr:jc:jiacheng-estate' },
      issue: null,
      source: { kind: 'SYNTHETIC' },
    };
    expect(errors).toBeUndefined();
    expect(data).toEqual({
      organization: {
        workOrders: {
          totalCount: 2,
          nodes: [
            {
              ...ofCompany,
              titleEn: 'Mend the lamp at the north gate (demonstration)',
              matter: { code: 'PROPERTY_MANAGEMENT' },
              state: 'CLOSED',
              openedAt: '2019-06-03T01:00:00.000Z',
              acceptedAt: '2019-06-03T01:20:00.000Z',
              doneAt: '2019-06-04T08:00:00.000Z',
              verifiedBy: { nameEn: 'Jiacheng Garden Party branch' },
              rejectReason: null,
              scopeClause: null,
            },
            {
              ...ofCompany,
              issue: { id: 'iss:jc:sewer' },
              titleEn: 'Clear the sewer outside the buildings (demonstration)',
              matter: { code: 'DRAINAGE' },
              state: 'REJECTED',
              openedAt: '2019-06-10T00:30:00.000Z',
              acceptedAt: null,
              doneAt: null,
              verifiedBy: null,
              rejectReason: '不在服务范围内',
              scopeClause: '第三条：不含楼外污水管网',
            },
          ],
        },
      },
      place: {
        contractClaims: {
          nodes: [
            {
              matter: { code: 'DRAINAGE' },
              role: 'MAINTAINER',
              basis: 'SERVICE_CONTRACT',
              holder: { nameEn: 'Property company of Jiacheng Garden' },
              scopeNote: '第三条：不含楼外污水管网',
              agreementId: 'ctr:jc:jiacheng-estate',
              validFrom: '2019-06-10',
              source: { kind: 'SYNTHETIC' },
            },
          ],
        },
      },
    });
  });

  it('answers the issue it was opened for', async () => {
    await record({ ...lamp(), id: 'wko:jc:issue-lamp', issueId: 'iss:xgl:clutter' }, []);

    expect(
      await graph.query(`{ issue(id: "iss:xgl:clutter") { workOrders { nodes { id state } } } }`),
    ).toEqual({ data: { issue: { workOrders: { nodes: [{ id: 'wko:jc:issue-lamp', state: 'OPEN' }] } } } });
  });

  it.each([
    { wrong: 'at an unknown place', changes: { placeId: 'plc:jc:nowhere' }, code: 'NOT_FOUND' },
    { wrong: 'under a contract there is not', changes: { contractId: 'ctr:jc:none' }, code: 'NOT_FOUND' },
    {
      wrong: 'of another company',
      changes: { companyId: 'org:xgl:property-company' },
      code: 'CLAIM_FOR_ANOTHER',
    },
  ])('is refused $wrong', async ({ changes, code }) => {
    const before = await company().getRepository(WorkOrderEntity).count();

    await expect(record({ ...lamp(), id: 'wko:jc:refused', ...changes }, [])).rejects.toMatchObject({
      extensions: { code, retryable: false },
    });
    expect(await company().getRepository(WorkOrderEntity).count()).toBe(before);
  });
});
