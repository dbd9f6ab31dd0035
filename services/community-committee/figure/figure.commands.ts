import type { EntityManager } from 'typeorm';
import { recordFact, type NewFact } from '@courtyard/shared/database/record';
import { requirePlace } from '@courtyard/shared/place-replica/place-exists';
import {
  PlaceNoteEntity,
  PopulationFigureEntity,
  type PlaceNoteRow,
  type PopulationFigureRow,
} from './figure.entity';

/** Records a reported figure beside those that were reported before. Throws NOT_FOUND for an unknown place. */
export async function reportFigure(
  manager: EntityManager,
  figure: NewFact<PopulationFigureRow>,
): Promise<void> {
  await requirePlace(manager, figure.placeId);
  await recordFact(manager, PopulationFigureEntity, figure);
}

/** Says in words where a place lies. Throws NOT_FOUND for an unknown place. */
export async function notePlace(manager: EntityManager, note: NewFact<PlaceNoteRow>): Promise<void> {
  await requirePlace(manager, note.placeId);
  await recordFact(manager, PlaceNoteEntity, note);
}
