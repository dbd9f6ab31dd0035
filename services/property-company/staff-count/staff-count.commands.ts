import type { EntityManager } from 'typeorm';
import { recordFact, type NewFact } from '@courtyard/shared/database/record';
import { refusal } from '@courtyard/shared/errors/refusal';
import { requirePlace } from '@courtyard/shared/place-replica/place-exists';
import { StaffCountEntity, type StaffCountRow } from './staff-count.entity';

/**
 * Records a count of staff. Throws NOT_FOUND for an unknown place, FACT_INCONSISTENT for a count without a precision or
 * below zero, and CLAIM_FOR_ANOTHER for the staff of another company.
 */
export async function recordStaffCount(manager: EntityManager, staff: NewFact<StaffCountRow>): Promise<void> {
  await requirePlace(manager, staff.placeId);
  const { id, tenant, companyId, count, countPrecision } = staff;
  if (companyId !== null && companyId !== tenant) {
    throw refusal('CLAIM_FOR_ANOTHER', { tenant, holder: companyId });
  }
  if ((count === null) !== (countPrecision === null)) {
    throw refusal('FACT_INCONSISTENT', { id, why: 'a count has a precision, and only a count has one' });
  }
  if (count !== null && count < 0)
    throw refusal('FACT_INCONSISTENT', { id, why: `it counts ${count} people` });
  await recordFact(manager, StaffCountEntity, staff);
}
