import type { NewFact } from '@courtyard/shared/database/record';
import type { NewFinding } from '../survey/survey.commands';
import type { SurveyRow } from '../survey/survey.entity';
import { fromArticle, tiexi } from './sources';

export const questionnaire: NewFact<SurveyRow> = {
  tenant: tiexi,
  id: 'srv:tx:questionnaire',
  titleZh: '民意调查问卷',
  titleEn: 'Opinion questionnaire',
  method: 'QUESTIONNAIRE',
  placeId: 'plc:hd:tiexi',
  conductedById: tiexi,
  respondents: null,
  respondentsPrecision: null,
  occurredAt: null,
  source: fromArticle('B3'),
};

/** Five things were found to be poor; none of them is listed. */
export const fivePoors: readonly NewFinding[] = [1, 2, 3, 4, 5].map((position) => ({
  id: `svf:tx:five-poors-${position}`,
  labelZh: '五差',
  labelEn: 'The five poors',
  position,
  nameZh: null,
  nameEn: null,
  count: null,
  countPrecision: null,
  occurredAt: null,
  source: fromArticle('B3'),
}));
