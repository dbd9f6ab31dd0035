import { claimResolvers } from '@courtyard/shared/claim/claim.resolvers';
import { conditionResolvers } from '@courtyard/shared/condition/condition.resolvers';
import { pledgeResolvers } from '@courtyard/shared/pledge/pledge.resolvers';
import { listTypeDefs } from '@courtyard/shared/list/sdl/list-sdl';
import { buildSubgraph } from '@courtyard/shared/schema/build-subgraph';
import { loadTypeDefs, sharedReferences, sharedVocabulary } from '@courtyard/shared/schema/load-type-defs';
import { valueResolvers } from '@courtyard/shared/schema/value-resolvers';
import { statisticsResolvers } from '@courtyard/shared/statistics/statistics-resolvers';
import { assetResolvers } from './asset/asset.resolvers';
import { titleClaimResolvers } from './claim/claim.resolvers';
import { titleConditionResolvers } from './condition/condition.resolvers';
import { entrustmentResolvers } from './entrustment/entrustment.resolvers';
import { fundResolvers } from './fund/fund.resolvers';
import { lists } from './lists';
import { ownerResourceResolvers } from './owner-resource/owner-resource.resolvers';
import { ownerWorkResolvers } from './owner-work/owner-work.resolvers';
import { titleResolvers } from './title/title.resolvers';
import { ownerPledgeResolvers } from './pledge/pledge.resolvers';
import { transferResolvers } from './transfer/transfer.resolvers';

const ownTypeDefs = [
  'subgraph.graphql',
  'title/title.graphql',
  'asset/asset.graphql',
  'fund/fund.graphql',
  'entrustment/entrustment.graphql',
  'owner-work/owner-work.graphql',
  'transfer/transfer.graphql',
  'owner-resource/owner-resource.graphql',
  'claim/claim.graphql',
  'condition/condition.graphql',
  'pledge/pledge.graphql',
].map((file) => loadTypeDefs(__dirname, file));

const resolvers = [
  valueResolvers,
  claimResolvers,
  conditionResolvers,
  pledgeResolvers,
  ownerPledgeResolvers,
  titleResolvers,
  assetResolvers,
  fundResolvers,
  entrustmentResolvers,
  ownerWorkResolvers,
  transferResolvers,
  ownerResourceResolvers,
  titleClaimResolvers,
  titleConditionResolvers,
];

export const typeDefs = [sharedVocabulary, sharedReferences, ...ownTypeDefs, listTypeDefs(lists)];

export const schema = buildSubgraph(typeDefs, [...resolvers, statisticsResolvers(lists)]);
