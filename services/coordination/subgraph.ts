import { listTypeDefs } from '@courtyard/shared/list/sdl/list-sdl';
import { buildSubgraph } from '@courtyard/shared/schema/build-subgraph';
import { loadTypeDefs, sharedVocabulary } from '@courtyard/shared/schema/load-type-defs';
import { valueResolvers } from '@courtyard/shared/schema/value-resolvers';
import { statisticsResolvers } from '@courtyard/shared/statistics/statistics-resolvers';
import { cityFigureResolvers } from './city-figure/city-figure.resolvers';
import { committeeResolvers } from './committee/committee.resolvers';
import { duplicateResolvers } from './duplicate/duplicate.resolvers';
import { feasibilityResolvers } from './feasibility/feasibility.resolvers';
import { fundingResolvers } from './funding/funding.resolvers';
import { gapResolvers } from './gap-index/gap.resolvers';
import { issueResolvers } from './issue/issue.resolvers';
import { lists } from './lists';
import { matterResolvers } from './matter/matter.resolvers';
import { mechanismResolvers } from './mechanism/mechanism.resolvers';
import { nodeResolvers } from './node/node.resolvers';
import { organizationResolvers } from './organization/organization.resolvers';
import { placeResolvers } from './place/place.resolvers';
import { policyResolvers } from './policy/policy.resolvers';
import { partnerResourceResolvers } from './resource/partner-resource.resolvers';
import { publicContactResolvers } from './public-contact/public-contact.resolvers';
import { issueSetResolvers } from './issue-set/issue-set.resolvers';
import { placeMatterPeriodResolvers } from './place-matter-period/place-matter-period.resolvers';
import { placeSetResolvers } from './place-set/place-set.resolvers';
import { resourceResolvers } from './resource/resource.resolvers';
import { responsibilityResolvers } from './responsibility/responsibility.resolvers';
import { searchResolvers } from './search/search.resolvers';
import { sourceResolvers } from './source/source.resolvers';
import { threeListsResolvers } from './three-lists/three-lists.resolvers';
import { vocabularyResolvers } from './vocabulary/vocabulary.resolvers';
import { indexResolvers } from './stakeholder-index/index.resolvers';
import { whistlePreviewResolvers } from './whistle-preview/whistle-preview.resolvers';

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
  'resource/resource-types.graphql',
  'resource/partner-resource.graphql',
  'gap-index/gap.graphql',
  'place-set/place-set.graphql',
  'place-matter-period/place-matter-period.graphql',
  'issue-set/issue-set.graphql',
  'search/search.graphql',
  'funding/funding.graphql',
  'issue/issue.graphql',
  'duplicate/duplicate.graphql',
  'public-contact/public-contact.graphql',
  'whistle-preview/whistle-preview.graphql',
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
  indexResolvers,
  resourceResolvers,
  partnerResourceResolvers,
  gapResolvers,
  placeSetResolvers,
  placeMatterPeriodResolvers,
  issueSetResolvers,
  searchResolvers,
  fundingResolvers,
  issueResolvers,
  duplicateResolvers,
  publicContactResolvers,
  whistlePreviewResolvers,
  threeListsResolvers,
];

export const typeDefs = [sharedVocabulary, ...ownTypeDefs, listTypeDefs(lists)];

export const schema = buildSubgraph(typeDefs, [...resolvers, statisticsResolvers(lists)]);
