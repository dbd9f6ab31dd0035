import { claimList } from '@courtyard/shared/claim/claim.entity';
import { conditionList } from '@courtyard/shared/condition/condition.entity';
import { pledgeList } from '@courtyard/shared/pledge/pledge.entity';
import { withStatistics, type AnyList } from '@courtyard/shared/list/list-description';
import { relateLists } from '@courtyard/shared/list/related-lists';
import { assetRecordList } from './asset/asset.entity';
import { entrustmentList } from './entrustment/entrustment.entity';
import { ownerWorkList } from './owner-work/owner-work.entity';
import { titleList } from './title/title.entity';
import { transferList } from './transfer/transfer.entity';
import { ownerResourceList } from './owner-resource/owner-resource.entity';

/** Every list of this subgraph; the inputs and pages of its schema are made from them. */
export const lists: readonly AnyList[] = relateLists([
  ownerResourceList,
  assetRecordList,
  entrustmentList,
  ownerWorkList,
  titleList,
  transferList,
  withStatistics(claimList, 'titleClaimStats'),
  conditionList,
  withStatistics(pledgeList, 'ownerPledgeStats'),
]);
