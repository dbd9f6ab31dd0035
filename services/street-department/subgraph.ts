import { claimResolvers } from '@courtyard/shared/claim/claim.resolvers';
import { conditionResolvers } from '@courtyard/shared/condition/condition.resolvers';
import { pledgeResolvers } from '@courtyard/shared/pledge/pledge.resolvers';
import { buildSubgraph } from '@courtyard/shared/schema/build-subgraph';
import { loadTypeDefs, sharedReferences, sharedVocabulary } from '@courtyard/shared/schema/load-type-defs';
import { valueResolvers } from '@courtyard/shared/schema/value-resolvers';
import { appraisalResolvers } from './appraisal/appraisal.resolvers';
import { mandateClaimResolvers } from './claim/claim.resolvers';
import { classificationResolvers } from './classification/classification.resolvers';
import { mandateConditionResolvers } from './condition/condition.resolvers';
import { mandateResolvers } from './mandate/mandate.resolvers';
import { streetPledgeResolvers } from './pledge/pledge.resolvers';

const ownTypeDefs = [
  'subgraph.graphql',
  'mandate/mandate.graphql',
  'appraisal/appraisal.graphql',
  'classification/classification.graphql',
  'claim/claim.graphql',
  'condition/condition.graphql',
  'pledge/pledge.graphql',
].map((file) => loadTypeDefs(__dirname, file));

const resolvers = [
  valueResolvers,
  claimResolvers,
  conditionResolvers,
  pledgeResolvers,
  streetPledgeResolvers,
  mandateResolvers,
  appraisalResolvers,
  classificationResolvers,
  mandateClaimResolvers,
  mandateConditionResolvers,
];

export const typeDefs = [sharedVocabulary, sharedReferences, ...ownTypeDefs];

export const schema = buildSubgraph(typeDefs, resolvers);
