import type { EntityManager } from 'typeorm';
import { stateClaim, type NewClaim } from '@courtyard/shared/claim/state-claim';
import { recordFact, type NewFact } from '@courtyard/shared/database/record';
import { requirePlace } from '@courtyard/shared/place-replica/place-exists';
import { TitleEntity, type TitleRow } from './title.entity';

/** How the owner stands to what follows from a title: for one matter and role, in a time. */
export type TitleStanding = Pick<
  NewClaim,
  'id' | 'matterCode' | 'role' | 'stance' | 'validFrom' | 'validTo' | 'periodSource' | 'source'
>;

/**
 * Enters a title and how its owner stands to it, in one transaction of the caller. Throws NOT_FOUND for an
 * unknown place and CLAIM_NOT_ALLOWED for a standing that an owner cannot take.
 */
export async function recordTitle(
  manager: EntityManager,
  title: NewFact<TitleRow>,
  standings: readonly TitleStanding[],
): Promise<void> {
  await requirePlace(manager, title.placeId);
  await recordFact(manager, TitleEntity, title);
  for (const standing of standings) {
    await stateClaim(manager, 'TITLE', {
      tenant: title.tenant,
      placeId: title.placeId,
      holderId: title.ownerId,
      basis: 'OWNERSHIP_TITLE',
      agreementId: title.id,
      endedBy: null,
      exceptMatters: [],
      scopeNote: null,
      statedAt: null,
      ...standing,
    });
  }
}
