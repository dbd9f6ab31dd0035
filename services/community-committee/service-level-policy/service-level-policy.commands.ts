import type { EntityManager } from 'typeorm';
import { recordFact, type NewFact } from '@courtyard/shared/database/record';
import { refusal } from '@courtyard/shared/errors/refusal';
import { ServiceLevelPolicyEntity, type ServiceLevelPolicyRow } from './service-level-policy.entity';

/** Enters a policy; one that is there already stays as it is. Throws FACT_INCONSISTENT for one without any time. */
export async function definePolicy(
  manager: EntityManager,
  policy: NewFact<ServiceLevelPolicyRow>,
): Promise<void> {
  if (policy.hours <= 0) throw refusal('FACT_INCONSISTENT', { id: policy.id, why: 'it leaves no time' });
  await recordFact(manager, ServiceLevelPolicyEntity, policy);
}
