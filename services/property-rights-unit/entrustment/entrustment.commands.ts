import type { EntityManager } from 'typeorm';
import { stateClaim } from '@courtyard/shared/claim/state-claim';
import { recordFact, type NewFact } from '@courtyard/shared/database/record';
import { refusal } from '@courtyard/shared/errors/refusal';
import { requirePlace } from '@courtyard/shared/place-replica/place-exists';
import { EntrustmentEntity, type EntrustmentRow } from './entrustment.entity';

/**
 * Enters an entrustment and, once both sides have signed it, what the other then looks after. Throws NOT_FOUND for an
 * unknown place, CLAIM_FOR_ANOTHER where the owner is not the tenant, and FACT_INCONSISTENT for one that passes
 * nothing on.
 */
export async function recordEntrustment(
  manager: EntityManager,
  entrustment: NewFact<EntrustmentRow>,
): Promise<void> {
  await requirePlace(manager, entrustment.placeId);
  const { id, tenant, fromId, toId, scope, state } = entrustment;
  if (fromId !== tenant) throw refusal('CLAIM_FOR_ANOTHER', { tenant, holder: fromId });
  if (fromId === toId) throw refusal('FACT_INCONSISTENT', { id, why: 'an owner cannot entrust itself' });
  if (scope.length === 0) throw refusal('FACT_INCONSISTENT', { id, why: 'it covers no matter' });
  await recordFact(manager, EntrustmentEntity, entrustment);
  if (state === 'SIGNED') await passOn(manager, entrustment);
}

async function passOn(manager: EntityManager, entrustment: NewFact<EntrustmentRow>): Promise<void> {
  const { tenant, id, placeId, toId, validFrom, validTo, periodSource, source } = entrustment;
  for (const matterCode of entrustment.scope) {
    await stateClaim(manager, 'TITLE', {
      tenant,
      id: `${id.replace(/^ent:/, 'clm:')}-${matterCode.toLowerCase()}`,
      placeId,
      matterCode,
      role: 'MAINTAINER',
      basis: 'ENTRUSTMENT',
      stance: 'ACCEPTED',
      holderId: toId,
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
