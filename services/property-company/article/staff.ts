import { openPeriod } from '@courtyard/shared/article-sources';
import type { NewFact } from '@courtyard/shared/database/record';
import type { StaffCountRow } from '../staff-count/staff-count.entity';
import { fromArticle, propertyAssociation } from './sources';

/** Nobody employs guards in Tiexi, and no company works there that could say so itself. */
export const staffCounts: ReadonlyArray<NewFact<StaffCountRow>> = [
  {
    tenant: propertyAssociation,
    id: 'stf:tx:guards',
    placeId: 'plc:hd:tiexi',
    companyId: null,
    role: 'GUARD',
    count: 0,
    countPrecision: 'EXACT',
    asOf: null,
    ...openPeriod,
    source: fromArticle('B4'),
  },
];
