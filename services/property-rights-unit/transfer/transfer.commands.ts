import type { EntityManager } from 'typeorm';
import { recordFact, type NewFact } from '@courtyard/shared/database/record';
import { refusal } from '@courtyard/shared/errors/refusal';
import { requirePlace } from '@courtyard/shared/place-replica/place-exists';
import { TransferEntity, type TransferRow } from './transfer.entity';

/**
 * Enters a transfer. Throws NOT_FOUND for an unknown place, FACT_INCONSISTENT for one that ends where it began, and
 * CLAIM_FOR_ANOTHER for one between two others.
 */
export async function recordTransfer(manager: EntityManager, transfer: NewFact<TransferRow>): Promise<void> {
  await requirePlace(manager, transfer.placeId);
  const { id, tenant, fromId, toId } = transfer;
  if (fromId !== null && fromId === toId) {
    throw refusal('FACT_INCONSISTENT', { id, why: 'it ends where it began' });
  }
  if (fromId !== null && toId !== null && fromId !== tenant && toId !== tenant) {
    throw refusal('CLAIM_FOR_ANOTHER', { tenant, holder: fromId });
  }
  await recordFact(manager, TransferEntity, transfer);
}
