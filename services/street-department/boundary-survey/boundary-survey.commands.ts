import type { EntityManager } from 'typeorm';
import { recordFact, type NewFact } from '@courtyard/shared/database/record';
import { refusal } from '@courtyard/shared/errors/refusal';
import { requirePlace } from '@courtyard/shared/place-replica/place-exists';
import { BoundarySurveyEntity, type BoundarySurveyRow } from './boundary-survey.entity';

/** Records a survey. Throws NOT_FOUND for an unknown place and CONFLICT where fewer than two took part. */
export async function recordBoundarySurvey(
  manager: EntityManager,
  survey: NewFact<BoundarySurveyRow>,
): Promise<void> {
  await requirePlace(manager, survey.placeId);
  if (survey.belongsToId !== null) await requirePlace(manager, survey.belongsToId);
  if (new Set(survey.partyIds).size < 2) {
    throw refusal('CONFLICT', { id: survey.id, why: 'a border is settled by both of its sides' });
  }
  await recordFact(manager, BoundarySurveyEntity, survey);
}
