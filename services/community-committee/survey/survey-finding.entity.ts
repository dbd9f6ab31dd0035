import { occurrenceEntity, type OccurrenceRow } from '@courtyard/shared/database/fact-columns';
import type { Precision } from '@courtyard/shared/vocabulary-terms';

/** One thing a survey found; its name is null where the report does not list it. */
export interface SurveyFindingRow extends OccurrenceRow {
  surveyId: string;
  labelZh: string;
  labelEn: string;
  position: number;
  nameZh: string | null;
  nameEn: string | null;
  count: number | null;
  countPrecision: Precision | null;
}

export const SurveyFindingEntity = occurrenceEntity<SurveyFindingRow>({
  name: 'SurveyFinding',
  table: 'survey_finding',
  columns: {
    surveyId: { type: 'text' },
    labelZh: { type: 'text' },
    labelEn: { type: 'text' },
    position: { type: 'int' },
    nameZh: { type: 'text', nullable: true },
    nameEn: { type: 'text', nullable: true },
    count: { type: 'int', nullable: true },
    countPrecision: { type: 'text', nullable: true },
  },
});
