import { openPeriod } from '@courtyard/shared/article-sources';
import type { NewFact } from '@courtyard/shared/database/record';
import type { OwnerWorkRow } from '../owner-work/owner-work.entity';
import type { TransferRow } from '../transfer/transfer.entity';
import { courtyardOwner, fromArticle, jiachengOwner } from './sources';

export const ownerWorks: ReadonlyArray<NewFact<OwnerWorkRow>> = [
  {
    tenant: courtyardOwner,
    id: 'owk:xgl:wiring',
    titleZh: '老旧电线电缆更换改造',
    titleEn: 'Replacement of old wires and cables',
    ownerId: courtyardOwner,
    placeId: 'plc:xgl:courtyard-35',
    matterCode: 'ELECTRICAL',
    kind: 'REPLACEMENT',
    extent: 'WHOLE',
    state: 'COMPLETED',
    projectId: 'prj:xgl:wiring',
    hazardTitleZh: '线路老旧',
    hazardTitleEn: 'Old wiring',
    hazardState: 'ELIMINATED',
    ...openPeriod,
    source: fromArticle('A6'),
  },
];

/** Between whom, and on which day, the article does not say. */
export const transfers: ReadonlyArray<NewFact<TransferRow>> = [
  {
    tenant: jiachengOwner,
    id: 'trf:jc:own-well',
    titleZh: '自备井改市政水',
    titleEn: 'Own well to municipal water',
    placeId: 'plc:jc:jiacheng-estate',
    matterCode: 'WATER_SUPPLY',
    fromId: null,
    toId: null,
    effectiveOn: null,
    state: 'COMPLETED',
    occurredAt: null,
    source: fromArticle('C5'),
  },
];
