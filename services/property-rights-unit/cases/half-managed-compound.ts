import { period } from '@courtyard/shared/case-sources';
import type { NewFact } from '@courtyard/shared/database/record';
import type { EntrustmentRow } from '../entrustment/entrustment.entity';
import type { MaintenanceFundRow } from '../fund/fund.entity';
import type { TitleStanding } from '../title/title.commands';
import type { TitleRow } from '../title/title.entity';
import type { TransferRow } from '../transfer/transfer.entity';
import { synthetic } from './sources';

const owner = 'org:crabapple:owner-unit';
const compound = 'plc:crabapple:court-9';
const stated = { tenant: owner, placeId: compound, source: synthetic } as const;

export const title: NewFact<TitleRow> = {
  ...stated,
  id: 'ttl:crabapple:court-9',
  ownerId: owner,
  share: null,
  tenure: 'MIXED_REFORM_HOUSING',
  ...period('1984-01-01'),
};

const roles = ['OWNER', 'FUNDER'] as const;

/** It owns up to the structure and would pay for it, if it could reach the money. */
export const standings: readonly TitleStanding[] = roles.map((role) => ({
  id: `clm:crabapple:structure-${role.toLowerCase()}`,
  matterCode: 'STRUCTURE_SAFETY',
  role,
  stance: 'ACCEPTED',
  ...period('1984-01-01'),
  source: synthetic,
}));

/** The company that left was the owner's. */
export const entrustment: NewFact<EntrustmentRow> = {
  ...stated,
  id: 'ent:crabapple:court-9-management',
  fromId: owner,
  toId: 'org:crabapple:old-company',
  scope: ['PROPERTY_MANAGEMENT'],
  state: 'SIGNED',
  ...period('2005-01-01', '2020-02-01'),
};

/** The balance can be looked up and not be moved since the owner was reorganized. */
export const funds: ReadonlyArray<NewFact<MaintenanceFundRow>> = [
  {
    ...stated,
    id: 'fnd:crabapple:court-9-before',
    holderId: owner,
    state: 'AVAILABLE',
    balanceFen: '182000000',
    lockReason: null,
    ...period('2005-01-01', '2019-07-01'),
  },
  {
    ...stated,
    id: 'fnd:crabapple:court-9',
    holderId: owner,
    state: 'LOCKED',
    balanceFen: '176500000',
    lockReason: '产权单位改制后，账户可查询、不可动用',
    ...period('2019-07-01'),
  },
];

/** Four buildings passed to the new company one by one; the other two went to nobody. */
export const transfers: ReadonlyArray<NewFact<TransferRow>> = [3, 4, 5, 6].map((number) => ({
  ...stated,
  id: `trf:crabapple:building-${number}`,
  placeId: `${compound}-building-${number}`,
  titleZh: `${number}号楼物业移交`,
  titleEn: `Hand-over of the management of building ${number}`,
  matterCode: 'PROPERTY_MANAGEMENT',
  fromId: owner,
  toId: 'org:crabapple:new-company',
  effectiveOn: '2020-05-01',
  state: 'COMPLETED',
  occurredAt: new Date('2020-04-20T10:00:00+08:00'),
}));
