import { caseSource } from '@courtyard/shared/case-sources';
import type { NewFact } from '@courtyard/shared/database/record';
import type { IssueRow } from '../issue/issue.entity';

export const synthetic = caseSource('COMMUNITY_COMMITTEE');

type Raised = Pick<
  NewFact<IssueRow>,
  'tenant' | 'id' | 'titleZh' | 'titleEn' | 'matterCode' | 'placeId' | 'state' | 'bounceCount' | 'occurredAt'
> &
  Partial<Pick<IssueRow, 'solvedAt'>>;

/** An issue that residents called in and that was sent back as often as it is said. */
export function issue(raised: Raised): NewFact<IssueRow> {
  return {
    kind: 'PROBLEM',
    titleSource: null,
    category: null,
    rank: null,
    level: 'STREET',
    filingSource: null,
    severity: null,
    analysis: null,
    channel: 'HOTLINE_12345',
    demanderKind: 'RESIDENT_GROUP',
    demanderId: null,
    ledgerId: null,
    handlerIds: null,
    solvedAt: null,
    ...raised,
    source: synthetic,
  };
}
