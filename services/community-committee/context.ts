import { createClaimLoaders } from '@courtyard/shared/claim/claim.loaders';
import { createConditionLoaders } from '@courtyard/shared/condition/condition.loaders';
import { createPledgeLoaders } from '@courtyard/shared/pledge/pledge.loaders';
import { createResourceLoaders } from '@courtyard/shared/resource/resource.loaders';
import { rowRule } from '@courtyard/shared/database/row-rule';
import { gatherLoaders } from '@courtyard/shared/service/gather-loaders';
import type { ContextParts } from '@courtyard/shared/service/service-definition';
import { createActivityLoaders } from './activity/activity.loaders';
import { communityResourceList } from './community-resource/community-resource.entity';
import { createCompactLoaders } from './compact/compact.loaders';
import { createDeliberationLoaders } from './deliberation/deliberation.loaders';
import { createFacilityLoaders } from './facility/facility.loaders';
import { createFigureLoaders } from './figure/figure.loaders';
import { createForumLoaders } from './forum/forum.loaders';
import { createGoalLoaders } from './goal/goal.loaders';
import { createHeadcountLoaders } from './headcount/headcount.loaders';
import { createIndicatorLoaders } from './indicator/indicator.loaders';
import { createHandoverLoaders } from './handover/handover.loaders';
import { createIssueClockLoaders } from './issue-clock/issue-clock.loaders';
import { createIssueOutcomeLoaders } from './issue-outcome/issue-outcome.loaders';
import { createIssueSupportLoaders } from './issue-support/issue-support.loaders';
import { createIssueLoaders } from './issue/issue.loaders';
import { createLedgerLoaders } from './ledger/ledger.loaders';
import { createMeetingLoaders } from './meeting/meeting.loaders';
import { createMeetingTallyLoaders } from './meeting-tally/meeting-tally.loaders';
import { createParkingLoaders } from './parking/parking.loaders';
import { createPlaceMatterPeriodLoaders } from './place-matter-period/place-matter-period.loaders';
import { createProjectLoaders } from './project/project.loaders';
import { createReportInLoaders } from './report-in/report-in.loaders';
import { createResourceLedgerLoaders } from './resource-ledger/resource-ledger.loaders';
import { createRouteLoaders } from './route/route.loaders';
import { createRuleSetLoaders } from './rule-set/rule-set.loaders';
import { createSelfGovernanceBodyLoaders } from './self-governance-body/self-governance-body.loaders';
import { createServiceLevelPolicyLoaders } from './service-level-policy/service-level-policy.loaders';
import { createSurveyLoaders } from './survey/survey.loaders';
import { createThreeListsLoaders } from './three-lists/three-lists.loaders';
import { createTrendLoaders } from './trend/trend.loaders';
import { createWishLoaders } from './wish/wish.loaders';
import { createWorkLoaders } from './work/work.loaders';

const loadersOf = gatherLoaders(
  createIssueLoaders,
  createIssueClockLoaders,
  createHandoverLoaders,
  createIssueOutcomeLoaders,
  createIssueSupportLoaders,
  createServiceLevelPolicyLoaders,
  createDeliberationLoaders,
  createForumLoaders,
  createGoalLoaders,
  createLedgerLoaders,
  createMeetingLoaders,
  createMeetingTallyLoaders,
  createPlaceMatterPeriodLoaders,
  createProjectLoaders,
  createRouteLoaders,
  createRuleSetLoaders,
  createSurveyLoaders,
  createTrendLoaders,
  createThreeListsLoaders,
  createWorkLoaders,
  createCompactLoaders,
  createFigureLoaders,
  createIndicatorLoaders,
  createActivityLoaders,
  (dataSource, rule) => createResourceLoaders(dataSource, rule, communityResourceList),
  createFacilityLoaders,
  createHeadcountLoaders,
  createParkingLoaders,
  createReportInLoaders,
  createResourceLedgerLoaders,
  createSelfGovernanceBodyLoaders,
  createWishLoaders,
  createClaimLoaders,
  createConditionLoaders,
  createPledgeLoaders,
);

export type Context = ReturnType<typeof createContext>;

/** One per request, so that no loader remembers rows for the next caller. */
export function createContext({ dataSource, viewer, tenants, changes }: ContextParts) {
  const rule = rowRule(viewer, tenants);
  return { dataSource, viewer, tenants, changes, rule, loaders: loadersOf(dataSource, rule) };
}
