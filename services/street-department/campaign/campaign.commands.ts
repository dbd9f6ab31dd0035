import type { EntityManager } from 'typeorm';
import { recordFact, type NewFact } from '@courtyard/shared/database/record';
import { requirePlace } from '@courtyard/shared/place-replica/place-exists';
import { CampaignEntity, type CampaignRow } from './campaign.entity';

/** Records that a campaign covers a place. Throws NOT_FOUND for an unknown place. */
export async function recordCampaign(manager: EntityManager, campaign: NewFact<CampaignRow>): Promise<void> {
  await requirePlace(manager, campaign.placeId);
  await recordFact(manager, CampaignEntity, campaign);
}
