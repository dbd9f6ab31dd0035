import { claimResolvers } from '@courtyard/shared/claim/claim.resolvers';
import { conditionResolvers } from '@courtyard/shared/condition/condition.resolvers';
import { pledgeResolvers } from '@courtyard/shared/pledge/pledge.resolvers';
import { listTypeDefs } from '@courtyard/shared/list/sdl/list-sdl';
import { buildSubgraph } from '@courtyard/shared/schema/build-subgraph';
import { loadTypeDefs, sharedReferences, sharedVocabulary } from '@courtyard/shared/schema/load-type-defs';
import { valueResolvers } from '@courtyard/shared/schema/value-resolvers';
import { statisticsResolvers } from '@courtyard/shared/statistics/statistics-resolvers';
import { contractClaimResolvers } from './claim/claim.resolvers';
import { contractConditionResolvers } from './condition/condition.resolvers';
import { contractResolvers } from './contract/contract.resolvers';
import { commonIncomeResolvers } from './common-income/common-income.resolvers';
import { feeStatResolvers } from './fee-stat/fee-stat.resolvers';
import { lists } from './lists';
import { propertyResourceResolvers } from './property-resource/property-resource.resolvers';
import { staffCountResolvers } from './staff-count/staff-count.resolvers';
import { workOrderResolvers } from './work-order/work-order.resolvers';
import { companyPledgeResolvers } from './pledge/pledge.resolvers';

const ownTypeDefs = [
  'subgraph.graphql',
  'contract/contract.graphql',
  'common-income/common-income.graphql',
  'fee-stat/fee-stat.graphql',
  'property-resource/property-resource.graphql',
  'staff-count/staff-count.graphql',
  'work-order/work-order.graphql',
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
  commonIncomeResolvers,
  feeStatResolvers,
  propertyResourceResolvers,
  staffCountResolvers,
  workOrderResolvers,
  contractClaimResolvers,
  contractConditionResolvers,
];

export const typeDefs = [sharedVocabulary, sharedReferences, ...ownTypeDefs, listTypeDefs(lists)];

export const schema = buildSubgraph(typeDefs, [...resolvers, statisticsResolvers(lists)]);
