import { period } from '@courtyard/shared/case-sources';
import type { NewClaim } from '@courtyard/shared/claim/state-claim';
import type { NewContract } from '../contract/contract.commands';
import { synthetic } from './sources';

const company = 'org:pomegranate:property-company';

export const contract: NewContract = {
  tenant: company,
  id: 'ctr:pomegranate:garden',
  companyId: company,
  placeId: 'plc:pomegranate:garden',
  scope: ['PROPERTY_MANAGEMENT', 'PUBLIC_FACILITIES'],
  feeModel: 'LUMP_SUM',
  endedBy: null,
  terminatedReason: null,
  ...period('1998-09-01'),
  source: synthetic,
};

/** It keeps the lifts running and does not pay for new ones. */
export const refusal: NewClaim = {
  tenant: company,
  id: 'clm:pomegranate:lifts-company-refuses',
  placeId: 'plc:pomegranate:lifts',
  matterCode: 'PUBLIC_FACILITIES',
  role: 'FUNDER',
  basis: 'SERVICE_CONTRACT',
  stance: 'DISCLAIMED',
  holderId: company,
  endedBy: null,
  exceptMatters: [],
  scopeNote: '电梯更新改造费用应由业主承担',
  agreementId: contract.id,
  statedAt: null,
  ...period('1999-05-01'),
  source: synthetic,
};
