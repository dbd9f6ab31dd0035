import type { NewAppraisal } from '../appraisal/appraisal.commands';
import { fromArticle, housingOffice } from './sources';

/** The article gives neither a grade nor a day; by when it has to be treated is made up. */
export const appraisals: readonly NewAppraisal[] = [
  {
    tenant: housingOffice,
    id: 'haz:chy:courtyard-35-bungalows',
    placeId: 'plc:xgl:courtyard-35-bungalows',
    appraiserId: housingOffice,
    result: 'DANGEROUS',
    grade: null,
    advice: null,
    standard: null,
    treatmentDue: '2019-12-31',
    treatmentDueSource: 'SYNTHETIC',
    occurredAt: null,
    source: fromArticle('A2'),
  },
];
