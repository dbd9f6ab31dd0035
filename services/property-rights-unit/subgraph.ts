import { claimResolvers } from '@courtyard/shared/claim/claim.resolvers';
import { conditionResolvers } from '@courtyard/shared/condition/condition.resolvers';
import { pledgeResolvers } from '@courtyard/shared/pledge/pledge.resolvers';
import { buildSubgraph } from '@courtyard/shared/schema/build-subgraph';
import { loadTypeDefs, sharedReferences, sharedVocabulary } from '@courtyard/shared/schema/load-type-defs';
import { valueResolvers } from '@courtyard/shared/schema/value-resolvers';
import { assetResolvers } from './asset/asset.resolvers';
import { titleClaimResolvers } from './claim/claim.resolvers';
import { titleConditionResolvers } from './condition/condition.resolvers';
import { fundResolvers } from './fund/fund.resolvers';
import { titleResolvers } from './title/title.resolvers';
import { ownerPledgeResolvers } from './pledge/pledge.resolvers';

const ownTypeDefs = [
  'subgraph.graphql',
  'title/title.graphql',
  'asset/asset.graphql',
  'fund/fund.graphql',
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
  titleClaimResolvers,
  titleConditionResolvers,
];

export const typeDefs = [sharedVocabulary, sharedReferences, ...ownTypeDefs];

export const schema = buildSubgraph(typeDefs, resolvers);
