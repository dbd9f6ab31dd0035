import type { EntityManager } from 'typeorm';
import { stateClaim } from '@courtyard/shared/claim/state-claim';
import { recordFact, type NewFact } from '@courtyard/shared/database/record';
import { requirePlace } from '@courtyard/shared/place-replica/place-exists';
import { MandateEntity, type MandateRow } from './mandate.entity';

/**
 * Enters a mandate and the claims that follow from it, one for each matter. Throws NOT_FOUND for an unknown place
 * and CLAIM_NOT_ALLOWED for a role that no mandate gives.
 */
export async function recordMandate(manager: EntityManager, mandate: NewFact<MandateRow>): Promise<void> {
  await requirePlace(manager, mandate.placeId);
  await recordFact(manager, MandateEntity, mandate);
  const { tenant, id, placeId, organizationId, role, validFrom, validTo, periodSource, source } = mandate;
  for (const matterCode of mandate.matters) {
    await stateClaim(manager, 'MANDATE', {
      tenant,
      id: `${id.replace(/^mnd:/, 'clm:')}-${matterCode.toLowerCase()}`,
      placeId,
      matterCode,
      role,
      basis: role === 'FALLBACK' ? 'EMERGENCY_FALLBACK' : 'STATUTORY_MANDATE',
      stance: 'ACCEPTED',
      holderId: organizationId,
      exceptMatters: [],
      scopeNote: null,
      agreementId: id,
      statedAt: null,
      validFrom,
      validTo,
      endedBy: null,
      periodSource,
      source,
    });
  }
}
