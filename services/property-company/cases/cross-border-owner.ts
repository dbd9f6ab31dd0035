import { period } from '@courtyard/shared/case-sources';
import type { NewCondition } from '@courtyard/shared/condition/state-condition';
import type { NewContract } from '../contract/contract.commands';
import type { WorkOrderEvent } from '../work-order/rules/advance';
import type { NewWorkOrder } from '../work-order/work-order.commands';
import { synthetic } from './sources';

const company = 'org:elm:repair-company';
const stated = { tenant: company, placeId: 'plc:elm:lane-5', source: synthetic } as const;

/** Paid repairs inside the flats and nothing else; the vocabulary has no word of its own for them. */
export const contract: NewContract = {
  ...stated,
  id: 'ctr:elm:lane-5',
  companyId: company,
  scope: ['OTHER'],
  feeModel: 'NONE',
  endedBy: null,
  terminatedReason: null,
  ...period('2016-01-01'),
};

/** The order that was asked of the company, and why it turned it away. */
export const order: NewWorkOrder = {
  ...stated,
  id: 'wko:elm:rubbish',
  companyId: company,
  titleZh: '清运院内积存垃圾',
  titleEn: 'Remove the rubbish piled up in the yard',
  matterCode: 'SANITATION',
  contractId: 'ctr:elm:lane-5',
  issueId: 'iss:elm:rubbish',
  occurredAt: new Date('2021-03-02T09:00:00+08:00'),
};
export const events: readonly WorkOrderEvent[] = [
  { kind: 'REJECT', reason: '不在服务范围内', scopeClause: '仅限户内有偿维修，不含公共部位' },
];

/** No company that manages whole compounds takes this one on before it is renovated. */
export const condition: NewCondition = {
  ...stated,
  id: 'cnd:elm:manager-needs-renovation',
  action: 'CONTRACT_MANAGER',
  kind: 'PREREQUISITE',
  state: 'UNMET',
  needs: 'APPLY_RENOVATION',
  holderId: null,
  ...period('2021-05-01'),
};
