import type { EntityManager } from 'typeorm';
import { recordFact, type NewFact } from '@courtyard/shared/database/record';
import { refusal } from '@courtyard/shared/errors/refusal';
import { requirePlace } from '@courtyard/shared/place-replica/place-exists';
import {
  ResourceLedgerEntity,
  ResourceListingEntity,
  type ResourceLedgerRow,
  type ResourceListingRow,
} from './resource-ledger.entity';

/**
 * Opens a ledger. Throws NOT_FOUND for an unknown place and FACT_INCONSISTENT for a ledger onto which nothing
 * could ever come.
 */
export async function openResourceLedger(
  manager: EntityManager,
  ledger: NewFact<ResourceLedgerRow>,
): Promise<void> {
  await requirePlace(manager, ledger.placeId);
  if (ledger.admits.length === 0) {
    throw refusal('FACT_INCONSISTENT', { id: ledger.id, why: 'it admits nothing' });
  }
  await recordFact(manager, ResourceLedgerEntity, ledger);
}

/**
 * Records what a report says of a part of a ledger. Throws NOT_FOUND for an unknown ledger and FACT_INCONSISTENT
 * for a list that is complete and yet not counted.
 */
export async function reportListing(
  manager: EntityManager,
  listing: NewFact<ResourceListingRow>,
): Promise<void> {
  const { id, ledgerId, completeness, total } = listing;
  if (!(await manager.getRepository(ResourceLedgerEntity).existsBy({ id: ledgerId }))) {
    throw refusal('NOT_FOUND', { type: 'ResourceLedger', id: ledgerId });
  }
  if (completeness === 'COMPLETE' && total === null) {
    throw refusal('FACT_INCONSISTENT', { id, why: 'a list that names all of its things can be counted' });
  }
  await recordFact(manager, ResourceListingEntity, listing);
}
