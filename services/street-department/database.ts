import { ClaimEntity } from '@courtyard/shared/claim/claim.entity';
import { ConditionEntity } from '@courtyard/shared/condition/condition.entity';
import { PledgeEntity } from '@courtyard/shared/pledge/pledge.entity';
import type { DatabaseDefinition } from '@courtyard/shared/database/connect';
import { HazardAppraisalEntity } from './appraisal/appraisal.entity';
import { BoundarySurveyEntity } from './boundary-survey/boundary-survey.entity';
import { CampaignEntity } from './campaign/campaign.entity';
import { PlaceClassificationEntity } from './classification/classification.entity';
import { EnforcementCaseEntity } from './enforcement-case/enforcement-case.entity';
import { EscalationRuleEntity } from './escalation/escalation.entity';
import { GridCellFactsEntity } from './grid/grid.entity';
import { HotlineCaseEntity } from './hotline-case/hotline-case.entity';
import { MandateEntity } from './mandate/mandate.entity';
import { Spine1760000000000 } from './migrations/1760000000000-spine';
import { WhistlesAndWorks1761000000003 } from './migrations/1761000000003-whistles-and-works';
import { ClocksAndTreatments1761000000022 } from './migrations/1761000000022-clocks-and-treatments';
import { ListIndexes1762000000000 } from './migrations/1762000000000-list-indexes';
import { WhistleChanges1764000000001 } from './migrations/1764000000001-whistle-changes';
import { RateResultEntity } from './rate/rate-result.entity';
import { RateSchemeEntity } from './rate/rate-scheme.entity';
import { RecognitionEntity } from './recognition/recognition.entity';
import { StreetResourceEntity } from './street-resource/street-resource.entity';
import { SubsidyEntity } from './subsidy/subsidy.entity';
import { WhistleAuthorityEntity } from './whistle-authority/whistle-authority.entity';
import { WhistleLimitEntity } from './whistle-limit/whistle-limit.entity';
import { WhistleResponseEntity } from './whistle-response/whistle-response.entity';
import { WhistleEntity } from './whistle/whistle.entity';

export const database: DatabaseDefinition = {
  entities: [
    MandateEntity,
    HazardAppraisalEntity,
    PlaceClassificationEntity,
    ClaimEntity,
    ConditionEntity,
    PledgeEntity,
    WhistleEntity,
    WhistleResponseEntity,
    WhistleAuthorityEntity,
    WhistleLimitEntity,
    EscalationRuleEntity,
    EnforcementCaseEntity,
    HotlineCaseEntity,
    RateSchemeEntity,
    RateResultEntity,
    RecognitionEntity,
    SubsidyEntity,
    GridCellFactsEntity,
    BoundarySurveyEntity,
    CampaignEntity,
    StreetResourceEntity,
  ],
  migrations: [
    Spine1760000000000,
    WhistlesAndWorks1761000000003,
    ClocksAndTreatments1761000000022,
    ListIndexes1762000000000,
    WhistleChanges1764000000001,
  ],
};
