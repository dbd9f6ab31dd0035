import type { NewFact } from '@courtyard/shared/database/record';
import type { SubsidyRow } from '../subsidy/subsidy.entity';
import { fromArticle, tiantongyuanSections } from './sources';

/** Two pockets are named and the list is left open; which of them paid for which work is not said. */
export const subsidies: ReadonlyArray<NewFact<SubsidyRow>> = [
  {
    tenant: tiantongyuanSections,
    id: 'sub:cp:jiacheng-garden-works',
    placeId: 'plc:cp:jiacheng-garden',
    kinds: ['HIGHER_LEVEL_SUPPORT', 'PARTY_SERVICE_FUND'],
    areAllKindsNamed: false,
    workIds: [
      'wrk:jc:greening',
      'wrk:jc:bicycle-shed',
      'wrk:jc:own-well',
      'wrk:jc:basketball-court',
      'wrk:jc:north-gate',
      'wrk:jc:internal-roads',
      'wrk:jc:culture-center',
    ],
    giverId: null,
    amountFen: null,
    occurredAt: null,
    source: fromArticle('C5'),
  },
];
