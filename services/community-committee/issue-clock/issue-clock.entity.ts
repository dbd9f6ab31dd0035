import { occurrenceEntity, type OccurrenceRow } from '@courtyard/shared/database/fact-columns';
import type { IssueUrgency } from '../resolver-types.generated';

/** What the time an issue may take is reckoned from; it occurs when the issue is registered. */
export interface IssueClockRow extends OccurrenceRow {
  issueId: string;
  urgency: IssueUrgency;
}

export const IssueClockEntity = occurrenceEntity<IssueClockRow>({
  name: 'IssueClock',
  table: 'issue_clock',
  columns: { issueId: { type: 'text' }, urgency: { type: 'text' } },
});
