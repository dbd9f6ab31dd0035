import { claimResolvers } from '@courtyard/shared/claim/claim.resolvers';
import { conditionResolvers } from '@courtyard/shared/condition/condition.resolvers';
import { pledgeResolvers } from '@courtyard/shared/pledge/pledge.resolvers';
import { listTypeDefs } from '@courtyard/shared/list/sdl/list-sdl';
import { buildSubgraph } from '@courtyard/shared/schema/build-subgraph';
import { loadTypeDefs, sharedReferences, sharedVocabulary } from '@courtyard/shared/schema/load-type-defs';
import { valueResolvers } from '@courtyard/shared/schema/value-resolvers';
import { statisticsResolvers } from '@courtyard/shared/statistics/statistics-resolvers';
import { activityResolvers } from './activity/activity.resolvers';
import { compactClaimResolvers } from './claim/claim.resolvers';
import { communityResourceResolvers } from './community-resource/community-resource.resolvers';
import { compactResolvers } from './compact/compact.resolvers';
import { compactConditionResolvers } from './condition/condition.resolvers';
import { deliberationResolvers } from './deliberation/deliberation.resolvers';
import { facilityResolvers } from './facility/facility.resolvers';
import { figureResolvers } from './figure/figure.resolvers';
import { forumResolvers } from './forum/forum.resolvers';
import { goalResolvers } from './goal/goal.resolvers';
import { headcountResolvers } from './headcount/headcount.resolvers';
import { indicatorResolvers } from './indicator/indicator.resolvers';
import { handoverResolvers } from './handover/handover.resolvers';
import { issueClockResolvers } from './issue-clock/issue-clock.resolvers';
import { issueOutcomeResolvers } from './issue-outcome/issue-outcome.resolvers';
import { issueSupportResolvers } from './issue-support/issue-support.resolvers';
import { issueResolvers } from './issue/issue.resolvers';
import { ledgerResolvers } from './ledger/ledger.resolvers';
import { lists } from './lists';
import { meetingResolvers } from './meeting/meeting.resolvers';
import { meetingTallyResolvers } from './meeting-tally/meeting-tally.resolvers';
import { parkingResolvers } from './parking/parking.resolvers';
import { placeMatterPeriodResolvers } from './place-matter-period/place-matter-period.resolvers';
import { communityPledgeResolvers } from './pledge/pledge.resolvers';
import { projectResolvers } from './project/project.resolvers';
import { reportInResolvers } from './report-in/report-in.resolvers';
import { resourceLedgerResolvers } from './resource-ledger/resource-ledger.resolvers';
import { routeResolvers } from './route/route.resolvers';
import { ruleSetResolvers } from './rule-set/rule-set.resolvers';
import { selfGovernanceBodyResolvers } from './self-governance-body/self-governance-body.resolvers';
import { serviceLevelPolicyResolvers } from './service-level-policy/service-level-policy.resolvers';
import { surveyResolvers } from './survey/survey.resolvers';
import { threeListsResolvers } from './three-lists/three-lists.resolvers';
import { trendResolvers } from './trend/trend.resolvers';
import { wishResolvers } from './wish/wish.resolvers';
import { workResolvers } from './work/work.resolvers';

const ownTypeDefs = [
  'subgraph.graphql',
  'issue/issue.graphql',
  'issue-clock/issue-clock.graphql',
  'handover/handover.graphql',
  'issue-outcome/issue-outcome.graphql',
  'issue-support/issue-support.graphql',
  'service-level-policy/service-level-policy.graphql',
  'compact/compact.graphql',
  'figure/figure.graphql',
  'indicator/indicator.graphql',
  'activity/activity.graphql',
  'community-resource/community-resource.graphql',
  'facility/facility.graphql',
  'headcount/headcount.graphql',
  'parking/agreement.graphql',
  'parking/scheme.graphql',
  'report-in/report-in.graphql',
  'resource-ledger/resource-ledger.graphql',
  'self-governance-body/self-governance-body.graphql',
  'wish/wish.graphql',
  'claim/claim.graphql',
  'condition/condition.graphql',
  'project/project.graphql',
  'ledger/ledger.graphql',
  'route/route.graphql',
  'trend/trend.graphql',
  'meeting/meeting.graphql',
  'meeting-tally/meeting-tally.graphql',
  'forum/forum.graphql',
  'rule-set/rule-set.graphql',
  'deliberation/deliberation.graphql',
  'work/work.graphql',
  'survey/survey.graphql',
  'goal/goal.graphql',
  'pledge/pledge.graphql',
  'place-matter-period/place-matter-period.graphql',
  'three-lists/three-lists.graphql',
].map((file) => loadTypeDefs(__dirname, file));

const resolvers = [
  valueResolvers,
  claimResolvers,
  conditionResolvers,
  pledgeResolvers,
  communityPledgeResolvers,
  projectResolvers,
  workResolvers,
  deliberationResolvers,
  ruleSetResolvers,
  forumResolvers,
  meetingResolvers,
  meetingTallyResolvers,
  surveyResolvers,
  ledgerResolvers,
  routeResolvers,
  trendResolvers,
  goalResolvers,
  threeListsResolvers,
  issueResolvers,
  issueClockResolvers,
  handoverResolvers,
  issueOutcomeResolvers,
  issueSupportResolvers,
  serviceLevelPolicyResolvers,
  compactResolvers,
  figureResolvers,
  indicatorResolvers,
  activityResolvers,
  communityResourceResolvers,
  facilityResolvers,
  headcountResolvers,
  parkingResolvers,
  reportInResolvers,
  resourceLedgerResolvers,
  selfGovernanceBodyResolvers,
  wishResolvers,
  compactClaimResolvers,
  compactConditionResolvers,
  placeMatterPeriodResolvers,
];

export const typeDefs = [sharedVocabulary, sharedReferences, ...ownTypeDefs, listTypeDefs(lists)];

export const schema = buildSubgraph(typeDefs, [...resolvers, statisticsResolvers(lists)]);
