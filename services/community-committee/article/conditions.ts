import type { NewCondition } from '@courtyard/shared/condition/state-condition';
import type { Action } from '@courtyard/shared/vocabulary-terms';
import { fromArticle, xiaguangli } from './sources';

const votedOn: readonly Action[] = ['DEMOLISH', 'BUILD', 'REPAIR'];

/** The renovation was voted for by all; the day of the vote is not given. */
export const conditions: readonly NewCondition[] = votedOn.map((action) => ({
  tenant: xiaguangli,
  id: `cnd:xgl:vote-${action.toLowerCase()}`,
  placeId: 'plc:xgl:courtyard-35-bungalows',
  action,
  kind: 'QUORUM',
  state: 'MET',
  needs: null,
  holderId: xiaguangli,
  validFrom: '2019-03-01',
  validTo: null,
  periodSource: 'SYNTHETIC',
  source: fromArticle('A5'),
}));
