import type { EntityManager } from 'typeorm';
import { stateCondition } from '@courtyard/shared/condition/state-condition';
import { makePledge } from '@courtyard/shared/pledge/make-pledge';
import { recordEntrustment } from '../entrustment/entrustment.commands';
import { recordFund } from '../fund/fund.commands';
import { recordTitle } from '../title/title.commands';
import { recordTransfer } from '../transfer/transfer.commands';
import * as crossBorderOwner from './cross-border-owner';
import * as halfManagedCompound from './half-managed-compound';
import * as liftDispute from './lift-dispute';

/** Loads what the owners of the cases state, through the same functions that commands use. */
export async function loadCases(manager: EntityManager): Promise<void> {
  for (const { title, standings } of [...crossBorderOwner.titles, halfManagedCompound, liftDispute]) {
    await recordTitle(manager, title, standings);
  }
  const conditions = [...crossBorderOwner.conditions, liftDispute.condition];
  for (const condition of conditions) await stateCondition(manager, condition);
  await recordEntrustment(manager, halfManagedCompound.entrustment);
  for (const fund of [...halfManagedCompound.funds, liftDispute.fund]) await recordFund(manager, fund);
  for (const transfer of halfManagedCompound.transfers) await recordTransfer(manager, transfer);
  await makePledge(manager, liftDispute.pledge);
}
