import type { EntityManager } from 'typeorm';
import { stateCondition } from '@courtyard/shared/condition/state-condition';
import { recordAsset } from '../asset/asset.commands';
import { recordTitle } from '../title/title.commands';
import { assets } from './assets';
import { conditions } from './conditions';
import { courtyardStandings, courtyardTitle } from './titles';

/** Loads what the article tells of owners, through the same functions that commands use. */
export async function loadArticle(manager: EntityManager): Promise<void> {
  await recordTitle(manager, courtyardTitle, courtyardStandings);
  for (const asset of assets) await recordAsset(manager, asset);
  for (const condition of conditions) await stateCondition(manager, condition);
}
