import { caseSource } from '@courtyard/shared/case-sources';
import type { NewClaim } from '@courtyard/shared/claim/state-claim';

export const synthetic = caseSource('STREET_DEPARTMENT');

type Refused = Pick<
  NewClaim,
  'id' | 'placeId' | 'matterCode' | 'role' | 'holderId' | 'validFrom' | 'validTo' | 'scopeNote'
>;

/** A body of the street states that something is not its own. */
export function refuses(refused: Refused): NewClaim {
  return {
    tenant: refused.holderId,
    ...refused,
    basis: 'STATUTORY_MANDATE',
    stance: 'DISCLAIMED',
    endedBy: null,
    exceptMatters: [],
    agreementId: null,
    statedAt: null,
    periodSource: null,
    source: synthetic,
  };
}
