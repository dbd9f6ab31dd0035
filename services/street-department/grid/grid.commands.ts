import type { EntityManager } from 'typeorm';
import { recordFact, type NewFact } from '@courtyard/shared/database/record';
import { refusal } from '@courtyard/shared/errors/refusal';
import { requirePlace } from '@courtyard/shared/place-replica/place-exists';
import { GridCellFactsEntity, type GridCellFactsRow } from './grid.entity';

/** Records the grid of a place. Throws NOT_FOUND for an unknown place and CONFLICT for a level that the grid has not. */
export async function recordGridCell(manager: EntityManager, cell: NewFact<GridCellFactsRow>): Promise<void> {
  const { id, placeId, level, levels } = cell;
  await requirePlace(manager, placeId);
  if (level !== null && levels !== null && (level < 1 || level > levels)) {
    throw refusal('CONFLICT', { id, why: `a grid of ${levels} levels has no level ${level}` });
  }
  await recordFact(manager, GridCellFactsEntity, cell);
}
