import type { EntityManager } from 'typeorm';
import { stateClaim } from '@courtyard/shared/claim/state-claim';
import { stateCondition } from '@courtyard/shared/condition/state-condition';
import { recordContract } from '../contract/contract.commands';
import { recordWorkOrder } from '../work-order/work-order.commands';
import * as crossBorderOwner from './cross-border-owner';
import * as halfManagedCompound from './half-managed-compound';
import * as liftDispute from './lift-dispute';

/** Loads what the companies of the cases state, through the same functions that commands use. */
export async function loadCases(manager: EntityManager): Promise<void> {
  const contracts = [crossBorderOwner.contract, ...halfManagedCompound.contracts, liftDispute.contract];
  for (const contract of contracts) await recordContract(manager, contract);
  await recordWorkOrder(manager, crossBorderOwner.order, crossBorderOwner.events);
  await stateCondition(manager, crossBorderOwner.condition);
  await stateClaim(manager, 'CONTRACT', liftDispute.refusal);
}
