import { claimResolvers } from '@courtyard/shared/claim/claim.resolvers';
import { conditionResolvers } from '@courtyard/shared/condition/condition.resolvers';
import { pledgeResolvers } from '@courtyard/shared/pledge/pledge.resolvers';
import { buildSubgraph } from '@courtyard/shared/schema/build-subgraph';
import { loadTypeDefs, sharedReferences, sharedVocabulary } from '@courtyard/shared/schema/load-type-defs';
import { valueResolvers } from '@courtyard/shared/schema/value-resolvers';
import { contractClaimResolvers } from './claim/claim.resolvers';
import { contractConditionResolvers } from './condition/condition.resolvers';
import { contractResolvers } from './contract/contract.resolvers';
import { companyPledgeResolvers } from './pledge/pledge.resolvers';

const ownTypeDefs = [
  'subgraph.graphql',
  'contract/contract.graphql',
  'claim/claim.graphql',
  'condition/condition.graphql',
  'pledge/pledge.graphql',
].map((file) => loadTypeDefs(__dirname, file));

const resolvers = [
  valueResolvers,
  claimResolvers,
  conditionResolvers,
  pledgeResolvers,
  companyPledgeResolvers,
  contractResolvers,
  contractClaimResolvers,
  contractConditionResolvers,
];

export const typeDefs = [sharedVocabulary, sharedReferences, ...ownTypeDefs];

export const schema = buildSubgraph(typeDefs, resolvers);
