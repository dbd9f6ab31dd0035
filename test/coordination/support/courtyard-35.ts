import type { ConditionFact, FeasibilityFacts } from '@courtyard/coordination/feasibility/rules/facts';
import type { Action } from '@courtyard/shared/vocabulary-terms';
import { accepts, claimsOf, hasNoAuthority, liesDormant } from './facts';
import { mattersWith } from './matters';

export const bungalows = 'plc:xgl:courtyard-35-bungalows';
export const courtyardOwner = 'org:xgl:courtyard-35-owner';
export const courtyardCompany = 'org:xgl:courtyard-35-company';
export const departments = 'org:chy:maizidian-departments';
export const committee = 'org:xgl:community-committee';

const courtyard = 'plc:xgl:courtyard-35';
const votedOn = '2019-03-01';
const agreed: readonly Action[] = ['DEMOLISH', 'BUILD', 'REPAIR'];

const agreement = (kind: ConditionFact['kind'], holderId: string, action: Action): ConditionFact => ({
  placeId: bungalows,
  action,
  kind,
  state: 'MET',
  needs: null,
  holderId,
  validFrom: votedOn,
  validTo: null,
});

/** The bungalows of courtyard 35: nobody acts before the vote of March 2019, the owner consents and pays after it. */
export const courtyard35: FeasibilityFacts = {
  place: {
    id: bungalows,
    kind: 'BUNGALOW_AREA',
    straddles: false,
    distances: new Map([
      [bungalows, 0],
      [courtyard, 1],
      ['plc:chy:xiaguangli', 2],
      ['plc:chy:maizidian', 3],
    ]),
    zones: new Set(),
  },
  matters: mattersWith(),
  claims: claimsOf({
    TITLE: [
      liesDormant({
        id: 'clm:xgl:owner-dormant',
        placeId: courtyard,
        role: 'OWNER',
        holderId: courtyardOwner,
        validFrom: '2018-01-01',
        validTo: votedOn,
      }),
      accepts({
        id: 'clm:xgl:owner',
        placeId: courtyard,
        role: 'OWNER',
        holderId: courtyardOwner,
        validFrom: votedOn,
      }),
      accepts({
        id: 'clm:xgl:funder',
        placeId: courtyard,
        role: 'FUNDER',
        holderId: courtyardOwner,
        validFrom: votedOn,
      }),
    ],
    CONTRACT: [
      accepts({
        id: 'clm:xgl:maintainer',
        placeId: courtyard,
        role: 'MAINTAINER',
        basis: 'SERVICE_CONTRACT',
        holderId: courtyardCompany,
        endedBy: '2018-01-01',
        agreementId: 'ctr:xgl:courtyard-35',
      }),
    ],
    MANDATE: [
      hasNoAuthority({
        id: 'clm:chy:no-authority',
        placeId: bungalows,
        role: 'MAINTAINER',
        basis: 'STATUTORY_MANDATE',
        holderId: departments,
      }),
    ],
  }),
  performance: [],
  funds: [],
  conditions: {
    TITLE: agreed.map((action) => agreement('OWNER_CONSENT', courtyardOwner, action)),
    CONTRACT: [],
    MANDATE: [],
    COMPACT: agreed.map((action) => agreement('QUORUM', committee, action)),
  },
};
