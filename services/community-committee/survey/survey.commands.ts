import type { EntityManager } from 'typeorm';
import { recordFact, type NewFact } from '@courtyard/shared/database/record';
import { requirePlace } from '@courtyard/shared/place-replica/place-exists';
import { SurveyFindingEntity, type SurveyFindingRow } from './survey-finding.entity';
import { SurveyEntity, type SurveyRow } from './survey.entity';

export type NewFinding = Omit<NewFact<SurveyFindingRow>, 'surveyId' | 'tenant'>;

/** Records a survey and what it found. Throws NOT_FOUND for an unknown place. */
export async function recordSurvey(
  manager: EntityManager,
  survey: NewFact<SurveyRow>,
  findings: readonly NewFinding[],
): Promise<void> {
  await requirePlace(manager, survey.placeId);
  await recordFact(manager, SurveyEntity, survey);
  const { tenant, id: surveyId } = survey;
  for (const finding of findings) {
    await recordFact(manager, SurveyFindingEntity, { tenant, surveyId, ...finding });
  }
}
