import { occurrenceEntity, type OccurrenceRow } from '@courtyard/shared/database/fact-columns';

/** What a demander said of a settled issue; it occurs when the demander is asked. */
export interface IssueOutcomeRow extends OccurrenceRow {
  issueId: string;
  answered: boolean;
  solved: boolean | null;
  satisfied: boolean | null;
  askedById: string | null;
}

export const IssueOutcomeEntity = occurrenceEntity<IssueOutcomeRow>({
  name: 'IssueOutcome',
  table: 'issue_outcome',
  columns: {
    issueId: { type: 'text' },
    answered: { type: 'boolean' },
    solved: { type: 'boolean', nullable: true },
    satisfied: { type: 'boolean', nullable: true },
    askedById: { type: 'text', nullable: true },
  },
});
