import type { NewPledge } from '@courtyard/shared/pledge/make-pledge';
import { courtyardOwner, fromArticle } from './sources';

/** Neither the amounts nor the days are given. */
const commitment = {
  tenant: courtyardOwner,
  contributorId: courtyardOwner,
  kind: 'OWNER_FUND',
  state: 'COMMITTED',
  amountFen: null,
  disbursedFen: null,
  conditionZh: null,
  conditionEn: null,
  withdrawnAt: null,
  occurredAt: null,
} as const;

/** First for the bungalows, then more for the wiring. */
export const pledges: readonly NewPledge[] = [
  { ...commitment, id: 'plg:xgl:bungalows', projectId: 'prj:xgl:bungalows', source: fromArticle('A5') },
  { ...commitment, id: 'plg:xgl:wiring', projectId: 'prj:xgl:wiring', source: fromArticle('A6') },
];
