import { openPeriod } from '@courtyard/shared/article-sources';
import type { NewFact } from '@courtyard/shared/database/record';
import type { EscalationRuleRow } from '../escalation/escalation.entity';
import { fromArticle, tiantongyuanSections } from './sources';

export const escalationRules: ReadonlyArray<NewFact<EscalationRuleRow>> = [
  {
    tenant: tiantongyuanSections,
    id: 'esc:cp:jiacheng-garden',
    placeId: 'plc:cp:jiacheng-garden',
    level: 'COMMUNITY',
    steps: ['REPORT_AS_LIST', 'WHISTLE_AND_REPORT_IN'],
    reportedToId: tiantongyuanSections,
    ...openPeriod,
    source: fromArticle('C3'),
  },
];
