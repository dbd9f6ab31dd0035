import { period } from '@courtyard/shared/case-sources';
import type { NewContract } from '../contract/contract.commands';
import { synthetic } from './sources';

const compound = 'plc:crabapple:court-9';

function contract(
  companyId: string,
  terms: Pick<NewContract, 'id' | 'placeId' | 'terminatedReason'>,
  time: ReturnType<typeof period>,
): NewContract {
  return {
    tenant: companyId,
    companyId,
    ...terms,
    scope: ['PROPERTY_MANAGEMENT'],
    feeModel: 'LUMP_SUM',
    endedBy: null,
    ...time,
    source: synthetic,
  };
}

/** The old company left the whole compound; the new one has a contract for each building that took it. */
export const contracts: ReadonlyArray<NewContract> = [
  contract(
    'org:crabapple:old-company',
    {
      id: 'ctr:crabapple:court-9',
      placeId: compound,
      terminatedReason: '产权单位改制，委托终止，企业撤出',
    },
    period('2005-01-01', '2020-02-01'),
  ),
  ...[3, 4, 5, 6].map((number) =>
    contract(
      'org:crabapple:new-company',
      {
        id: `ctr:crabapple:building-${number}`,
        placeId: `${compound}-building-${number}`,
        terminatedReason: null,
      },
      period('2020-05-01'),
    ),
  ),
];
