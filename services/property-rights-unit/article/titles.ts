import { openPeriod } from '@courtyard/shared/article-sources';
import type { NewFact } from '@courtyard/shared/database/record';
import type { TitleStanding } from '../title/title.commands';
import type { TitleRow } from '../title/title.entity';
import { courtyardOwner, fromArticle } from './sources';

/** The article gives no days; these stand for "before" and "after the vote" and are marked so. */
const dormantFrom = '2018-01-01';
const votedOn = '2019-03-01';

const before = { validFrom: dormantFrom, validTo: votedOn, periodSource: 'SYNTHETIC' } as const;
const after = { validFrom: votedOn, validTo: null, periodSource: 'SYNTHETIC' } as const;

export const courtyardTitle: NewFact<TitleRow> = {
  tenant: courtyardOwner,
  id: 'ttl:xgl:courtyard-35',
  placeId: 'plc:xgl:courtyard-35',
  ownerId: courtyardOwner,
  share: null,
  tenure: 'SOLE',
  ...openPeriod,
  source: fromArticle('A2'),
};

/** First nobody acted for the owner; after the vote it pays for the bungalows, then for the wiring. */
export const courtyardStandings: readonly TitleStanding[] = [
  {
    id: 'clm:xgl:structure-owner-dormant',
    matterCode: 'STRUCTURE_SAFETY',
    role: 'OWNER',
    stance: 'DORMANT',
    ...before,
    source: fromArticle('A2'),
  },
  {
    id: 'clm:xgl:structure-owner',
    matterCode: 'STRUCTURE_SAFETY',
    role: 'OWNER',
    stance: 'ACCEPTED',
    ...after,
    source: fromArticle('A5'),
  },
  {
    id: 'clm:xgl:structure-funder',
    matterCode: 'STRUCTURE_SAFETY',
    role: 'FUNDER',
    stance: 'ACCEPTED',
    ...after,
    source: fromArticle('A5'),
  },
  {
    id: 'clm:xgl:electrical-owner',
    matterCode: 'ELECTRICAL',
    role: 'OWNER',
    stance: 'ACCEPTED',
    ...after,
    source: fromArticle('A6'),
  },
  {
    id: 'clm:xgl:electrical-funder',
    matterCode: 'ELECTRICAL',
    role: 'FUNDER',
    stance: 'ACCEPTED',
    ...after,
    source: fromArticle('A6'),
  },
];
