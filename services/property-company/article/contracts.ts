import { openPeriod } from '@courtyard/shared/article-sources';
import type { NewContract } from '../contract/contract.commands';
import { courtyardCompany, fromArticle, jiachengCompany, synthetic } from './sources';

/**
 * The article says that the company lost control and is absent, and gives no day. That it had ended by the
 * beginning of 2018, and what it covered, is made up so that "before" can be asked about.
 */
export const contracts: readonly NewContract[] = [
  {
    tenant: courtyardCompany,
    id: 'ctr:xgl:courtyard-35',
    companyId: courtyardCompany,
    placeId: 'plc:xgl:courtyard-35',
    scope: ['PROPERTY_MANAGEMENT', 'STRUCTURE_SAFETY'],
    feeModel: null,
    validFrom: null,
    validTo: null,
    endedBy: '2018-01-01',
    terminatedReason: null,
    periodSource: 'SYNTHETIC',
    source: fromArticle('A2'),
  },
  {
    // The article counts the company among those that work for Jiacheng Garden; of a contract it says nothing.
    tenant: jiachengCompany,
    id: 'ctr:jc:jiacheng-estate',
    companyId: jiachengCompany,
    placeId: 'plc:jc:jiacheng-estate',
    scope: ['PROPERTY_MANAGEMENT'],
    levels: [{ matterCode: 'PROPERTY_MANAGEMENT', level: '三级（演示）' }],
    feeModel: null,
    ...openPeriod,
    endedBy: null,
    terminatedReason: null,
    source: synthetic,
  },
];
