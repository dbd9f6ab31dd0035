import type { EntityManager } from 'typeorm';
import { recordFact, type NewFact } from '@courtyard/shared/database/record';
import { refusal } from '@courtyard/shared/errors/refusal';
import { requirePlace } from '@courtyard/shared/place-replica/place-exists';
import { PlaceEntity } from '../place/place.entity';
import { CityFigureEntity, type CityFigureRow } from './city-figure.entity';

/**
 * Records a figure beside those reported before. Throws NOT_FOUND for an unknown place and FACT_INCONSISTENT for
 * a place too small to have figures that are not added up from its parts, or a figure below zero.
 */
export async function recordCityFigure(
  manager: EntityManager,
  figure: NewFact<CityFigureRow>,
): Promise<void> {
  const { id, placeId, value } = figure;
  await requirePlace(manager, placeId);
  const place = await manager.findOneByOrFail(PlaceEntity, { id: placeId });
  if (place.kind !== 'CITY' && place.kind !== 'DISTRICT')
    throw refusal('FACT_INCONSISTENT', { id, why: `${placeId} is neither a city nor a district` });
  if (value < 0) throw refusal('FACT_INCONSISTENT', { id, why: `it counts ${value}` });
  await recordFact(manager, CityFigureEntity, figure);
}
