import type { EntityManager } from 'typeorm';
import { stateCondition } from '@courtyard/shared/condition/state-condition';
import { makePledge } from '@courtyard/shared/pledge/make-pledge';
import { recordAsset } from '../asset/asset.commands';
import { recordEntrustment } from '../entrustment/entrustment.commands';
import { listOwnerResource } from '../owner-resource/owner-resource.commands';
import { recordOwnerWork } from '../owner-work/owner-work.commands';
import { recordTitle } from '../title/title.commands';
import { recordTransfer } from '../transfer/transfer.commands';
import { assets } from './assets';
import { conditions } from './conditions';
import { entrustments, ownerResources } from './demonstration';
import { pledges } from './pledges';
import { courtyardStandings, courtyardTitle } from './titles';
import { ownerWorks, transfers } from './works';

/** Loads what the article tells of owners, through the same functions that commands use. */
export async function loadArticle(manager: EntityManager): Promise<void> {
  await recordTitle(manager, courtyardTitle, courtyardStandings);
  for (const asset of assets) await recordAsset(manager, asset);
  for (const condition of conditions) await stateCondition(manager, condition);
  for (const pledge of pledges) await makePledge(manager, pledge);
  for (const work of ownerWorks) await recordOwnerWork(manager, work);
  for (const transfer of transfers) await recordTransfer(manager, transfer);
  for (const entrustment of entrustments) await recordEntrustment(manager, entrustment);
  for (const resource of ownerResources) await listOwnerResource(manager, resource);
}
