import { claimResolvers } from '@courtyard/shared/claim/claim.resolvers';
import { conditionResolvers } from '@courtyard/shared/condition/condition.resolvers';
import { pledgeResolvers } from '@courtyard/shared/pledge/pledge.resolvers';
import { buildSubgraph } from '@courtyard/shared/schema/build-subgraph';
import { loadTypeDefs, sharedReferences, sharedVocabulary } from '@courtyard/shared/schema/load-type-defs';
import { valueResolvers } from '@courtyard/shared/schema/value-resolvers';
import { compactClaimResolvers } from './claim/claim.resolvers';
import { compactResolvers } from './compact/compact.resolvers';
import { compactConditionResolvers } from './condition/condition.resolvers';
import { figureResolvers } from './figure/figure.resolvers';
import { indicatorResolvers } from './indicator/indicator.resolvers';
import { issueResolvers } from './issue/issue.resolvers';
import { communityPledgeResolvers } from './pledge/pledge.resolvers';

const ownTypeDefs = [
  'subgraph.graphql',
  'issue/issue.graphql',
  'compact/compact.graphql',
  'figure/figure.graphql',
  'indicator/indicator.graphql',
  'claim/claim.graphql',
  'condition/condition.graphql',
  'project/project.graphql',
  'pledge/pledge.graphql',
].map((file) => loadTypeDefs(__dirname, file));

const resolvers = [
  valueResolvers,
  claimResolvers,
  conditionResolvers,
  pledgeResolvers,
  communityPledgeResolvers,
  issueResolvers,
  compactResolvers,
  figureResolvers,
  indicatorResolvers,
  compactClaimResolvers,
  compactConditionResolvers,
];

export const typeDefs = [sharedVocabulary, sharedReferences, ...ownTypeDefs];

export const schema = buildSubgraph(typeDefs, resolvers);
