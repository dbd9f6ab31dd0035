import type { NewFact } from '@courtyard/shared/database/record';
import type { HazardAppraisalRow } from '../appraisal/appraisal.entity';
import { fromArticle, housingOffice } from './sources';

/** The article gives neither a grade nor a day. */
export const appraisals: ReadonlyArray<NewFact<HazardAppraisalRow>> = [
  {
    tenant: housingOffice,
    id: 'haz:chy:courtyard-35-bungalows',
    placeId: 'plc:xgl:courtyard-35-bungalows',
    appraiserId: housingOffice,
    result: 'DANGEROUS',
    grade: null,
    advice: null,
    standard: null,
    occurredAt: null,
    source: fromArticle('A2'),
  },
];
