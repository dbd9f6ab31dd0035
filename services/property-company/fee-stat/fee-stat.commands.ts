import type { EntityManager } from 'typeorm';
import { recordFact, type NewFact } from '@courtyard/shared/database/record';
import { refusal } from '@courtyard/shared/errors/refusal';
import { requirePlace } from '@courtyard/shared/place-replica/place-exists';
import { FeeStatEntity, type FeeStatRow } from './fee-stat.entity';

/**
 * Records the fees of a period. Throws NOT_FOUND for an unknown place, CLAIM_FOR_ANOTHER for the fees of another company,
 * and FACT_INCONSISTENT where more was paid than fell due.
 */
export async function recordFeeStat(manager: EntityManager, fees: NewFact<FeeStatRow>): Promise<void> {
  await requirePlace(manager, fees.placeId);
  const { id, tenant, companyId, dueFen, paidFen } = fees;
  if (companyId !== tenant) throw refusal('CLAIM_FOR_ANOTHER', { tenant, holder: companyId });
  if (dueFen !== null && paidFen !== null && BigInt(paidFen) > BigInt(dueFen)) {
    throw refusal('FACT_INCONSISTENT', { id, why: `${paidFen} fen were paid where ${dueFen} fell due` });
  }
  await recordFact(manager, FeeStatEntity, fees);
}
