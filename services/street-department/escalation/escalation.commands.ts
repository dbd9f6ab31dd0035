import type { EntityManager } from 'typeorm';
import { recordFact, type NewFact } from '@courtyard/shared/database/record';
import { requirePlace } from '@courtyard/shared/place-replica/place-exists';
import { EscalationRuleEntity, type EscalationRuleRow } from './escalation.entity';

/** Records what is done with needs that a community cannot settle. Throws NOT_FOUND for an unknown place. */
export async function recordEscalationRule(
  manager: EntityManager,
  escalation: NewFact<EscalationRuleRow>,
): Promise<void> {
  await requirePlace(manager, escalation.placeId);
  await recordFact(manager, EscalationRuleEntity, escalation);
}
