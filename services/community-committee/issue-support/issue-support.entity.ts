import { occurrenceEntity, type OccurrenceRow } from '@courtyard/shared/database/fact-columns';

/** How many had joined in an issue when they were counted. */
export interface IssueSupportRow extends OccurrenceRow {
  issueId: string;
  supporters: number;
}

export const IssueSupportEntity = occurrenceEntity<IssueSupportRow>({
  name: 'IssueSupport',
  table: 'issue_support',
  columns: { issueId: { type: 'text' }, supporters: { type: 'int' } },
});
