import { openPeriod } from '@courtyard/shared/article-sources';
import type { NewFact } from '@courtyard/shared/database/record';
import type { CommonIncomeRow } from '../common-income/common-income.entity';
import type { FeeStatRow } from '../fee-stat/fee-stat.entity';
import type { PropertyResourceRow } from '../property-resource/property-resource.entity';
import type { WorkOrderEvent } from '../work-order/rules/advance';
import type { NewWorkOrder } from '../work-order/work-order.commands';
import { jiachengCompany, propertyAssociation, synthetic } from './sources';

// All of it is made up, so that the daily work of a company can be seen; the article tells of none.

const ofJiacheng = {
  tenant: jiachengCompany,
  companyId: jiachengCompany,
  placeId: 'plc:jc:jiacheng-estate',
  source: synthetic,
} as const;

const firstHalf2019 = {
  validFrom: '2019-01-01',
  validTo: '2019-07-01',
  periodSource: 'SYNTHETIC',
} as const;

interface WorkOrderHistory {
  readonly order: NewWorkOrder;
  readonly events: readonly WorkOrderEvent[];
}

export const workOrders: readonly WorkOrderHistory[] = [
  {
    order: {
      ...ofJiacheng,
      id: 'wko:jc:gate-lamp',
      titleZh: '北门灯具维修（演示）',
      titleEn: 'Mend the lamp at the north gate (demonstration)',
      matterCode: 'PROPERTY_MANAGEMENT',
      contractId: 'ctr:jc:jiacheng-estate',
      issueId: null,
      occurredAt: new Date('2019-06-03T09:00:00+08:00'),
    },
    events: [
      { kind: 'ACCEPT', at: new Date('2019-06-03T09:20:00+08:00') },
      { kind: 'ASSIGN' },
      { kind: 'BEGIN' },
      { kind: 'FINISH', at: new Date('2019-06-04T16:00:00+08:00') },
      { kind: 'VERIFY', byId: 'org:jc:party-branch' },
      { kind: 'CLOSE' },
    ],
  },
  {
    order: {
      ...ofJiacheng,
      id: 'wko:jc:sewer',
      titleZh: '楼外污水管疏通（演示）',
      titleEn: 'Clear the sewer outside the buildings (demonstration)',
      matterCode: 'DRAINAGE',
      contractId: 'ctr:jc:jiacheng-estate',
      issueId: 'iss:jc:sewer',
      occurredAt: new Date('2019-06-10T08:30:00+08:00'),
    },
    events: [{ kind: 'REJECT', reason: '不在服务范围内', scopeClause: '第三条：不含楼外污水管网' }],
  },
  {
    order: {
      ...ofJiacheng,
      id: 'wko:jc:manholes',
      titleZh: '清理院内井口积水（演示）',
      titleEn: 'Clear the water around the manholes in the yard (demonstration)',
      matterCode: 'PROPERTY_MANAGEMENT',
      contractId: 'ctr:jc:jiacheng-estate',
      issueId: 'iss:jc:sewer',
      occurredAt: new Date('2019-06-13T09:00:00+08:00'),
    },
    events: [
      { kind: 'ACCEPT', at: new Date('2019-06-13T09:30:00+08:00') },
      { kind: 'ASSIGN' },
      { kind: 'BEGIN' },
      { kind: 'FINISH', at: new Date('2019-06-13T17:00:00+08:00') },
      { kind: 'VERIFY', byId: 'org:jc:party-branch' },
    ],
  },
  {
    order: {
      ...ofJiacheng,
      id: 'wko:jc:notice-board',
      titleZh: '公告栏修缮（演示）',
      titleEn: 'Mend the notice board (demonstration)',
      matterCode: 'PROPERTY_MANAGEMENT',
      contractId: 'ctr:jc:jiacheng-estate',
      issueId: null,
      occurredAt: new Date('2019-06-27T14:00:00+08:00'),
    },
    events: [{ kind: 'ACCEPT', at: new Date('2019-06-27T15:00:00+08:00') }, { kind: 'ASSIGN' }],
  },
];

export const feeStats: ReadonlyArray<NewFact<FeeStatRow>> = [
  {
    ...ofJiacheng,
    id: 'fee:jc:2019-first-half',
    dueFen: '86400000',
    paidFen: '69120000',
    ...firstHalf2019,
  },
];

export const commonIncomes: ReadonlyArray<NewFact<CommonIncomeRow>> = [
  {
    ...ofJiacheng,
    id: 'inc:jc:2019-first-half',
    contractId: 'ctr:jc:jiacheng-estate',
    incomeFen: '4800000',
    spentFen: '3100000',
    ...firstHalf2019,
  },
];

export const propertyResources: ReadonlyArray<NewFact<PropertyResourceRow>> = [
  {
    tenant: propertyAssociation,
    id: 'prs:hd:training-room',
    titleZh: '物业行业培训室（演示）',
    titleEn: 'Training room of property companies (demonstration)',
    kind: 'VENUE',
    ownerId: propertyAssociation,
    placeId: 'plc:hd:yangfangdian',
    availability: ['SHAREABLE'],
    state: 'IDLE',
    matterCodes: null,
    capacity: 20,
    openingHours: null,
    terms: null,
    ...openPeriod,
    source: synthetic,
  },
];
