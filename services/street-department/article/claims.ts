import type { NewClaim } from '@courtyard/shared/claim/state-claim';
import { openPeriod } from '@courtyard/shared/article-sources';
import { fromArticle, maizidianDepartments } from './sources';

/** The departments of the street would look after the bungalows and may not. */
export const claims: readonly NewClaim[] = [
  {
    tenant: maizidianDepartments,
    id: 'clm:chy:bungalows-no-authority',
    placeId: 'plc:xgl:courtyard-35-bungalows',
    matterCode: 'STRUCTURE_SAFETY',
    role: 'MAINTAINER',
    basis: 'STATUTORY_MANDATE',
    stance: 'NO_AUTHORITY',
    holderId: maizidianDepartments,
    endedBy: null,
    exceptMatters: [],
    scopeNote: null,
    agreementId: null,
    statedAt: null,
    ...openPeriod,
    source: fromArticle('A2'),
  },
];
