import { claimResolvers } from '@courtyard/shared/claim/claim.resolvers';
import { conditionResolvers } from '@courtyard/shared/condition/condition.resolvers';
import { pledgeResolvers } from '@courtyard/shared/pledge/pledge.resolvers';
import { listTypeDefs } from '@courtyard/shared/list/sdl/list-sdl';
import { buildSubgraph } from '@courtyard/shared/schema/build-subgraph';
import { loadTypeDefs, sharedReferences, sharedVocabulary } from '@courtyard/shared/schema/load-type-defs';
import { valueResolvers } from '@courtyard/shared/schema/value-resolvers';
import { statisticsResolvers } from '@courtyard/shared/statistics/statistics-resolvers';
import { appraisalResolvers } from './appraisal/appraisal.resolvers';
import { boundarySurveyResolvers } from './boundary-survey/boundary-survey.resolvers';
import { campaignResolvers } from './campaign/campaign.resolvers';
import { mandateClaimResolvers } from './claim/claim.resolvers';
import { classificationResolvers } from './classification/classification.resolvers';
import { mandateConditionResolvers } from './condition/condition.resolvers';
import { enforcementCaseResolvers } from './enforcement-case/enforcement-case.resolvers';
import { escalationResolvers } from './escalation/escalation.resolvers';
import { gridResolvers } from './grid/grid.resolvers';
import { hotlineCaseResolvers } from './hotline-case/hotline-case.resolvers';
import { lists } from './lists';
import { mandateResolvers } from './mandate/mandate.resolvers';
import { streetPledgeResolvers } from './pledge/pledge.resolvers';
import { rateResolvers } from './rate/rate.resolvers';
import { rateRankingResolvers } from './rate-ranking/rate-ranking.resolvers';
import { recognitionResolvers } from './recognition/recognition.resolvers';
import { streetResourceResolvers } from './street-resource/street-resource.resolvers';
import { subsidyResolvers } from './subsidy/subsidy.resolvers';
import { whistleAuthorityResolvers } from './whistle-authority/whistle-authority.resolvers';
import { whistleLimitResolvers } from './whistle-limit/whistle-limit.resolvers';
import { whistleResponseResolvers } from './whistle-response/whistle-response.resolvers';
import { whistleResolvers } from './whistle/whistle.resolvers';

const ownTypeDefs = [
  'subgraph.graphql',
  'mandate/mandate.graphql',
  'appraisal/appraisal.graphql',
  'classification/classification.graphql',
  'claim/claim.graphql',
  'condition/condition.graphql',
  'pledge/pledge.graphql',
  'whistle/whistle.graphql',
  'whistle-response/whistle-response.graphql',
  'whistle-authority/whistle-authority.graphql',
  'whistle-limit/whistle-limit.graphql',
  'escalation/escalation.graphql',
  'enforcement-case/enforcement-case.graphql',
  'hotline-case/hotline-case.graphql',
  'rate/rate.graphql',
  'rate-ranking/rate-ranking.graphql',
  'recognition/recognition.graphql',
  'subsidy/subsidy.graphql',
  'grid/grid.graphql',
  'boundary-survey/boundary-survey.graphql',
  'campaign/campaign.graphql',
  'street-resource/street-resource.graphql',
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
  whistleResolvers,
  whistleResponseResolvers,
  whistleAuthorityResolvers,
  whistleLimitResolvers,
  escalationResolvers,
  enforcementCaseResolvers,
  hotlineCaseResolvers,
  rateResolvers,
  rateRankingResolvers,
  recognitionResolvers,
  subsidyResolvers,
  gridResolvers,
  boundarySurveyResolvers,
  campaignResolvers,
  streetResourceResolvers,
];

export const typeDefs = [sharedVocabulary, sharedReferences, ...ownTypeDefs, listTypeDefs(lists)];

export const schema = buildSubgraph(typeDefs, [...resolvers, statisticsResolvers(lists)]);
