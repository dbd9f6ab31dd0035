import { ClaimEntity } from '@courtyard/shared/claim/claim.entity';
import { ConditionEntity } from '@courtyard/shared/condition/condition.entity';
import { PledgeEntity } from '@courtyard/shared/pledge/pledge.entity';
import type { DatabaseDefinition } from '@courtyard/shared/database/connect';
import { ActivityEntity } from './activity/activity.entity';
import { CommunityResourceEntity } from './community-resource/community-resource.entity';
import { CompactEntity } from './compact/compact.entity';
import { DeliberationEntity } from './deliberation/deliberation.entity';
import { FacilityRecordEntity } from './facility/facility.entity';
import { PlaceNoteEntity, PopulationFigureEntity } from './figure/figure.entity';
import { ForumEntity } from './forum/forum.entity';
import { StatedGoalEntity } from './goal/goal.entity';
import { RoleHeadcountEntity } from './headcount/headcount.entity';
import { IndicatorEntity } from './indicator/indicator.entity';
import { HandoverEntity, HandoverStepEntity } from './handover/handover.entity';
import { IssueClockEntity } from './issue-clock/issue-clock.entity';
import { IssueOutcomeEntity } from './issue-outcome/issue-outcome.entity';
import { IssueSupportEntity } from './issue-support/issue-support.entity';
import { IssueEntity } from './issue/issue.entity';
import { DemandLedgerEntity } from './ledger/ledger.entity';
import { MeetingEntity } from './meeting/meeting.entity';
import { MeetingTallyEntity } from './meeting-tally/meeting-tally.entity';
import { Spine1760000000000 } from './migrations/1760000000000-spine';
import { MeetingsAndProjects1761000000001 } from './migrations/1761000000001-meetings-and-projects';
import { CommunityResources1761000000002 } from './migrations/1761000000002-community-resources';
import { IssueTimeline1761000000021 } from './migrations/1761000000021-issue-timeline';
import { ListIndexes1762000000000 } from './migrations/1762000000000-list-indexes';
import { HandoverSteps1763000000001 } from './migrations/1763000000001-handover-steps';
import { IssueChanges1764000000001 } from './migrations/1764000000001-issue-changes';
import { ParkingAgreementEntity } from './parking/agreement.entity';
import { ParkingSchemeEntity } from './parking/scheme.entity';
import { ProjectEntity } from './project/project.entity';
import { ReportInEntity, ReportInRuleEntity } from './report-in/report-in.entity';
import { ResourceLedgerEntity, ResourceListingEntity } from './resource-ledger/resource-ledger.entity';
import { IssueRouteEntity } from './route/route.entity';
import { DeliberationRuleSetEntity } from './rule-set/rule-set.entity';
import { SelfGovernanceBodyEntity } from './self-governance-body/self-governance-body.entity';
import { ServiceLevelPolicyEntity } from './service-level-policy/service-level-policy.entity';
import { SurveyFindingEntity } from './survey/survey-finding.entity';
import { SurveyEntity } from './survey/survey.entity';
import { DemandTrendEntity } from './trend/trend.entity';
import { WishEntity } from './wish/wish.entity';
import { WorkEntity } from './work/work.entity';

export const database: DatabaseDefinition = {
  entities: [
    IssueEntity,
    IssueClockEntity,
    HandoverEntity,
    HandoverStepEntity,
    IssueOutcomeEntity,
    IssueSupportEntity,
    ServiceLevelPolicyEntity,
    DeliberationEntity,
    ForumEntity,
    StatedGoalEntity,
    DemandLedgerEntity,
    MeetingEntity,
    MeetingTallyEntity,
    ProjectEntity,
    IssueRouteEntity,
    DeliberationRuleSetEntity,
    SurveyFindingEntity,
    SurveyEntity,
    DemandTrendEntity,
    WorkEntity,
    CompactEntity,
    PopulationFigureEntity,
    PlaceNoteEntity,
    IndicatorEntity,
    ActivityEntity,
    CommunityResourceEntity,
    FacilityRecordEntity,
    RoleHeadcountEntity,
    ParkingAgreementEntity,
    ParkingSchemeEntity,
    ReportInEntity,
    ReportInRuleEntity,
    ResourceLedgerEntity,
    ResourceListingEntity,
    SelfGovernanceBodyEntity,
    WishEntity,
    ClaimEntity,
    ConditionEntity,
    PledgeEntity,
  ],
  migrations: [
    Spine1760000000000,
    MeetingsAndProjects1761000000001,
    CommunityResources1761000000002,
    IssueTimeline1761000000021,
    ListIndexes1762000000000,
    HandoverSteps1763000000001,
    IssueChanges1764000000001,
  ],
};
