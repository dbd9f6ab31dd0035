import { claimList } from '@courtyard/shared/claim/claim.entity';
import { conditionList } from '@courtyard/shared/condition/condition.entity';
import { pledgeList } from '@courtyard/shared/pledge/pledge.entity';
import { withStatistics, type AnyList } from '@courtyard/shared/list/list-description';
import { relateLists } from '@courtyard/shared/list/related-lists';
import { activityList } from './activity/activity.entity';
import { compactList } from './compact/compact.entity';
import { deliberationList } from './deliberation/deliberation.entity';
import { facilityList } from './facility/facility.entity';
import { figureList } from './figure/figure.entity';
import { forumList } from './forum/forum.entity';
import { handoverList } from './handover/handover.entity';
import { headcountList } from './headcount/headcount.entity';
import { indicatorList } from './indicator/indicator.entity';
import { issueList } from './issue/issue.entity';
import { demandLedgerList } from './ledger/ledger.entity';
import { meetingList } from './meeting/meeting.entity';
import { meetingTallyList } from './meeting-tally/meeting-tally.entity';
import { agreementList } from './parking/agreement.entity';
import { schemeList } from './parking/scheme.entity';
import { projectList } from './project/project.entity';
import { reportInList } from './report-in/report-in.entity';
import { ledgerList } from './resource-ledger/resource-ledger.entity';
import { issueRouteList } from './route/route.entity';
import { ruleSetList } from './rule-set/rule-set.entity';
import { bodyList } from './self-governance-body/self-governance-body.entity';
import { serviceLevelPolicyList } from './service-level-policy/service-level-policy.entity';
import { surveyList } from './survey/survey.entity';
import { wishList } from './wish/wish.entity';
import { workList } from './work/work.entity';
import { communityResourceList } from './community-resource/community-resource.entity';

/** Every list of this subgraph; the inputs and pages of its schema are made from them. */
export const lists: readonly AnyList[] = relateLists([
  communityResourceList,
  activityList,
  compactList,
  deliberationList,
  facilityList,
  figureList,
  forumList,
  handoverList,
  headcountList,
  indicatorList,
  issueList,
  demandLedgerList,
  meetingList,
  meetingTallyList,
  agreementList,
  schemeList,
  projectList,
  reportInList,
  ledgerList,
  issueRouteList,
  ruleSetList,
  bodyList,
  serviceLevelPolicyList,
  surveyList,
  wishList,
  workList,
  withStatistics(claimList, 'compactClaimStats'),
  conditionList,
  withStatistics(pledgeList, 'communityPledgeStats'),
]);
