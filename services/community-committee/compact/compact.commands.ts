import type { EntityManager } from 'typeorm';
import { stateClaim } from '@courtyard/shared/claim/state-claim';
import { recordFact, type NewFact } from '@courtyard/shared/database/record';
import { requirePlace } from '@courtyard/shared/place-replica/place-exists';
import { CompactEntity, type SelfGovernanceCompactRow } from './compact.entity';

/**
 * Enters a compact and the claims that follow from it: each holder governs each matter of the scope, all under
 * the one agreement. Throws NOT_FOUND for an unknown place.
 */
export async function recordCompact(
  manager: EntityManager,
  compact: NewFact<SelfGovernanceCompactRow>,
): Promise<void> {
  await requirePlace(manager, compact.placeId);
  await recordFact(manager, CompactEntity, compact);
  const { tenant, id, placeId, validFrom, validTo, periodSource, source } = compact;
  for (const [index, holderId] of compact.holderIds.entries()) {
    for (const matterCode of compact.scope) {
      await stateClaim(manager, 'COMPACT', {
        tenant,
        id: `${id.replace(/^cmp:/, 'clm:')}-${matterCode.toLowerCase()}-${index + 1}`,
        placeId,
        matterCode,
        role: 'SELF_GOVERNOR',
        basis: 'SELF_GOVERNANCE_COMPACT',
        stance: 'ACCEPTED',
        holderId,
        endedBy: null,
        exceptMatters: [],
        scopeNote: null,
        agreementId: id,
        statedAt: null,
        validFrom,
        validTo,
        periodSource,
        source,
      });
    }
  }
}
