import type { EntityManager } from 'typeorm';
import { recordFact, type NewFact } from '@courtyard/shared/database/record';
import { requirePlace } from '@courtyard/shared/place-replica/place-exists';
import { DemandLedgerEntity, type DemandLedgerRow } from './ledger.entity';

/** Opens a list of needs. Throws NOT_FOUND for an unknown place. */
export async function openLedger(manager: EntityManager, ledger: NewFact<DemandLedgerRow>): Promise<void> {
  await requirePlace(manager, ledger.placeId);
  await recordFact(manager, DemandLedgerEntity, ledger);
}
