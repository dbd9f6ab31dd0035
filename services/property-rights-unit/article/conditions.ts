import type { NewCondition } from '@courtyard/shared/condition/state-condition';
import type { Action } from '@courtyard/shared/vocabulary-terms';
import { courtyardOwner, fromArticle } from './sources';

const agreedTo: readonly Action[] = ['DEMOLISH', 'BUILD', 'REPAIR'];

/** The owner agreed to the renovation and to pay for it; the day of the agreement is not given. */
export const conditions: readonly NewCondition[] = agreedTo.map((action) => ({
  tenant: courtyardOwner,
  id: `cnd:xgl:consent-${action.toLowerCase()}`,
  placeId: 'plc:xgl:courtyard-35-bungalows',
  action,
  kind: 'OWNER_CONSENT',
  state: 'MET',
  needs: null,
  holderId: courtyardOwner,
  validFrom: '2019-03-01',
  validTo: null,
  periodSource: 'SYNTHETIC',
  source: fromArticle('A5'),
}));
