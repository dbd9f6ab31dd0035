import { createClaimLoaders } from '@courtyard/shared/claim/claim.loaders';
import { createConditionLoaders } from '@courtyard/shared/condition/condition.loaders';
import { createPledgeLoaders } from '@courtyard/shared/pledge/pledge.loaders';
import { createResourceLoaders } from '@courtyard/shared/resource/resource.loaders';
import { rowRule } from '@courtyard/shared/database/row-rule';
import { gatherLoaders } from '@courtyard/shared/service/gather-loaders';
import type { ContextParts } from '@courtyard/shared/service/service-definition';
import { createAssetLoaders } from './asset/asset.loaders';
import { createEntrustmentLoaders } from './entrustment/entrustment.loaders';
import { createFundLoaders } from './fund/fund.loaders';
import { ownerResourceList } from './owner-resource/owner-resource.entity';
import { createOwnerWorkLoaders } from './owner-work/owner-work.loaders';
import { createTitleLoaders } from './title/title.loaders';
import { createTransferLoaders } from './transfer/transfer.loaders';

const loadersOf = gatherLoaders(
  createTitleLoaders,
  createAssetLoaders,
  createFundLoaders,
  createEntrustmentLoaders,
  createOwnerWorkLoaders,
  createTransferLoaders,
  (dataSource, rule) => createResourceLoaders(dataSource, rule, ownerResourceList),
  createClaimLoaders,
  createConditionLoaders,
  createPledgeLoaders,
);

export type Context = ReturnType<typeof createContext>;

/** One per request, so that no loader remembers rows for the next caller. */
export function createContext({ dataSource, viewer, tenants }: ContextParts) {
  const rule = rowRule(viewer, tenants);
  return { dataSource, viewer, rule, loaders: loadersOf(dataSource, rule) };
}
