import { occurrenceEntity, type OccurrenceRow } from '@courtyard/shared/database/fact-columns';
import type { ListDescription } from '@courtyard/shared/list/list-description';
import type { Precision } from '@courtyard/shared/vocabulary-terms';
import type { SurveyMethod } from '../resolver-types.generated';

/** People asked what they think. */
export interface SurveyRow extends OccurrenceRow {
  titleZh: string;
  titleEn: string;
  method: SurveyMethod;
  placeId: string;
  conductedById: string;
  respondents: number | null;
  respondentsPrecision: Precision | null;
}

export const SurveyEntity = occurrenceEntity<SurveyRow>({
  name: 'Survey',
  table: 'survey',
  index: ({ placeId, titleZh, titleEn }) => ({ place: placeId, facets: { titleZh, titleEn } }),
  columns: {
    titleZh: { type: 'text' },
    titleEn: { type: 'text' },
    method: { type: 'text' },
    placeId: { type: 'text' },
    conductedById: { type: 'text' },
    respondents: { type: 'int', nullable: true },
    respondentsPrecision: { type: 'text', nullable: true },
  },
});

export const surveyList: ListDescription<SurveyRow> = {
  entity: SurveyEntity,
  type: 'Survey',
  noun: ['a survey', 'surveys'],
  columns: {
    id: { property: 'id', type: 'ID' },
    place: { property: 'placeId', type: 'ID', names: 'Place' },
    method: { property: 'method', type: 'SurveyMethod' },
    occurredAt: { property: 'occurredAt', type: 'DateTime', sorts: true },
  },
  defaultOrder: [{ property: 'occurredAt', direction: 'DESC' }],
  placeProperty: 'placeId',
};
