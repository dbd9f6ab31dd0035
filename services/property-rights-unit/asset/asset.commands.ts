import type { EntityManager } from 'typeorm';
import { recordFact, type NewFact } from '@courtyard/shared/database/record';
import { requirePlace } from '@courtyard/shared/place-replica/place-exists';
import { AssetRecordEntity, type AssetRecordRow } from './asset.entity';

/** Records the built substance of a place. Throws NOT_FOUND for an unknown place. */
export async function recordAsset(manager: EntityManager, asset: NewFact<AssetRecordRow>): Promise<void> {
  await requirePlace(manager, asset.placeId);
  await recordFact(manager, AssetRecordEntity, asset);
}
