import { period } from '@courtyard/shared/case-sources';
import type { NewClaim } from '@courtyard/shared/claim/state-claim';
import type { NewCondition } from '@courtyard/shared/condition/state-condition';
import type { NewFact } from '@courtyard/shared/database/record';
import type { MandateRow } from '../mandate/mandate.entity';
import { refuses, synthetic } from './sources';

const office = 'org:elm:street-office';
const compound = 'plc:elm:lane-5';

export const claim: NewClaim = refuses({
  id: 'clm:elm:street-does-not-sweep',
  placeId: compound,
  matterCode: 'SANITATION',
  role: 'MAINTAINER',
  holderId: office,
  scopeNote: '应由产权单位负责',
  validFrom: '2016-06-01',
  validTo: null,
});

/** The team removes the rubbish when it piles up; that makes the yard nobody's duty still. */
export const mandate: NewFact<MandateRow> = {
  tenant: 'org:elm:emergency-team',
  id: 'mnd:elm:emergency-rubbish',
  organizationId: 'org:elm:emergency-team',
  placeId: compound,
  matters: ['SANITATION'],
  role: 'FALLBACK',
  powers: [],
  legalBasis: null,
  ...period('2019-01-01'),
  source: synthetic,
};

/** To the street it is the owners who declare a renovation, and a compound without a company is not let in. */
export const conditions: readonly NewCondition[] = [
  ...(
    [
      [1, 'org:elm:owner-one'],
      [2, 'org:elm:owner-one'],
      [3, 'org:elm:owner-two'],
    ] as const
  ).map(([number, holderId]): NewCondition => ({
    tenant: office,
    id: `cnd:elm:owner-declares-${number}`,
    placeId: `${compound}-building-${number}`,
    action: 'APPLY_RENOVATION',
    kind: 'OWNER_CONSENT',
    state: 'UNMET',
    needs: null,
    holderId,
    ...period('2021-04-01'),
    source: synthetic,
  })),
  {
    tenant: office,
    id: 'cnd:elm:renovation-needs-manager',
    placeId: compound,
    action: 'APPLY_RENOVATION',
    kind: 'PREREQUISITE',
    state: 'UNMET',
    needs: 'CONTRACT_MANAGER',
    holderId: null,
    ...period('2021-04-01'),
    source: synthetic,
  },
];
