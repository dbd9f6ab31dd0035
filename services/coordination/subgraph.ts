import { buildSubgraph } from '@courtyard/shared/schema/build-subgraph';
import { loadTypeDefs, sharedVocabulary } from '@courtyard/shared/schema/load-type-defs';
import { valueResolvers } from '@courtyard/shared/schema/value-resolvers';
import { feasibilityResolvers } from './feasibility/feasibility.resolvers';
import { matterResolvers } from './matter/matter.resolvers';
import { nodeResolvers } from './node/node.resolvers';
import { organizationResolvers } from './organization/organization.resolvers';
import { placeResolvers } from './place/place.resolvers';
import { responsibilityResolvers } from './responsibility/responsibility.resolvers';
import { sourceResolvers } from './source/source.resolvers';
import { vocabularyResolvers } from './vocabulary/vocabulary.resolvers';

const ownTypeDefs = [
  'subgraph.graphql',
  'node/node.graphql',
  'node/node-stubs.graphql',
  'place/place.graphql',
  'organization/organization.graphql',
  'matter/matter.graphql',
  'source/source.graphql',
  'vocabulary/vocabulary.graphql',
  'responsibility/responsibility.graphql',
  'feasibility/feasibility.graphql',
].map((file) => loadTypeDefs(__dirname, file));

const resolvers = [
  valueResolvers,
  nodeResolvers,
  placeResolvers,
  organizationResolvers,
  matterResolvers,
  sourceResolvers,
  vocabularyResolvers,
  responsibilityResolvers,
  feasibilityResolvers,
];

export const typeDefs = [sharedVocabulary, ...ownTypeDefs];

export const schema = buildSubgraph(typeDefs, resolvers);
