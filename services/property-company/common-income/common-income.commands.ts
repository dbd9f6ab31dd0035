import type { EntityManager } from 'typeorm';
import { recordFact, type NewFact } from '@courtyard/shared/database/record';
import { refusal } from '@courtyard/shared/errors/refusal';
import { requirePlace } from '@courtyard/shared/place-replica/place-exists';
import { requireContract } from '../contract/contract.commands';
import { CommonIncomeEntity, type CommonIncomeRow } from './common-income.entity';

/**
 * Records the common income of a period. Throws NOT_FOUND for an unknown place or contract, CLAIM_FOR_ANOTHER for the
 * account of another company, and FACT_INCONSISTENT for one that is kept on trust and hidden.
 */
export async function recordCommonIncome(
  manager: EntityManager,
  income: NewFact<CommonIncomeRow>,
): Promise<void> {
  await requirePlace(manager, income.placeId);
  const { id, tenant, companyId, contractId, visibility = 'PUBLIC' } = income;
  if (companyId !== tenant) throw refusal('CLAIM_FOR_ANOTHER', { tenant, holder: companyId });
  const { feeModel } = await requireContract(manager, tenant, contractId);
  if (feeModel === 'TRUST' && visibility !== 'PUBLIC') {
    throw refusal('FACT_INCONSISTENT', { id, why: 'what is kept on trust is open to all owners' });
  }
  await recordFact(manager, CommonIncomeEntity, income);
}
