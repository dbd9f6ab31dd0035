import { buildSubgraph } from '@courtyard/shared/schema/build-subgraph';
import { loadTypeDefs, sharedVocabulary } from '@courtyard/shared/schema/load-type-defs';
import { valueResolvers } from '@courtyard/shared/schema/value-resolvers';
import { cityFigureResolvers } from './city-figure/city-figure.resolvers';
import { committeeResolvers } from './committee/committee.resolvers';
import { feasibilityResolvers } from './feasibility/feasibility.resolvers';
import { fundingResolvers } from './funding/funding.resolvers';
import { gapResolvers } from './gap-index/gap.resolvers';
import { issueResolvers } from './issue/issue.resolvers';
import { matterResolvers } from './matter/matter.resolvers';
import { mechanismResolvers } from './mechanism/mechanism.resolvers';
import { nodeResolvers } from './node/node.resolvers';
import { organizationResolvers } from './organization/organization.resolvers';
import { placeResolvers } from './place/place.resolvers';
import { policyResolvers } from './policy/policy.resolvers';
import { resourceResolvers } from './resource/resource.resolvers';
import { responsibilityResolvers } from './responsibility/responsibility.resolvers';
import { searchResolvers } from './search/search.resolvers';
import { sourceResolvers } from './source/source.resolvers';
import { threeListsResolvers } from './three-lists/three-lists.resolvers';
import { vocabularyResolvers } from './vocabulary/vocabulary.resolvers';

const ownTypeDefs = [
  'subgraph.graphql',
  'node/node.graphql',
  'node/node-stubs.graphql',
  'place/place.graphql',
  'organization/organization.graphql',
  'organization/request.graphql',
  'committee/membership.graphql',
  'committee/seat-rule.graphql',
  'mechanism/mechanism.graphql',
  'policy/policy.graphql',
  'city-figure/city-figure.graphql',
  'matter/matter.graphql',
  'source/source.graphql',
  'vocabulary/vocabulary.graphql',
  'responsibility/responsibility.graphql',
  'feasibility/feasibility.graphql',
  'stakeholder-index/index.graphql',
  'resource/resource.graphql',
  'gap-index/gap.graphql',
  'search/search.graphql',
  'funding/funding.graphql',
  'issue/issue.graphql',
  'match/match.graphql',
  'three-lists/three-lists.graphql',
].map((file) => loadTypeDefs(__dirname, file));

const resolvers = [
  valueResolvers,
  nodeResolvers,
  placeResolvers,
  organizationResolvers,
  committeeResolvers,
  mechanismResolvers,
  policyResolvers,
  cityFigureResolvers,
  matterResolvers,
  sourceResolvers,
  vocabularyResolvers,
  responsibilityResolvers,
  feasibilityResolvers,
  resourceResolvers,
  gapResolvers,
  searchResolvers,
  fundingResolvers,
  issueResolvers,
  threeListsResolvers,
];

export const typeDefs = [sharedVocabulary, ...ownTypeDefs];

export const schema = buildSubgraph(typeDefs, resolvers);
