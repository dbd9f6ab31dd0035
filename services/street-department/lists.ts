import { claimList } from '@courtyard/shared/claim/claim.entity';
import { conditionList } from '@courtyard/shared/condition/condition.entity';
import { pledgeList } from '@courtyard/shared/pledge/pledge.entity';
import { withStatistics, type AnyList } from '@courtyard/shared/list/list-description';
import { relateLists } from '@courtyard/shared/list/related-lists';
import { appraisalList } from './appraisal/appraisal.entity';
import { boundarySurveyList } from './boundary-survey/boundary-survey.entity';
import { campaignList } from './campaign/campaign.entity';
import { classificationList } from './classification/classification.entity';
import { enforcementCaseList } from './enforcement-case/enforcement-case.entity';
import { escalationRuleList } from './escalation/escalation.entity';
import { gridList } from './grid/grid.entity';
import { hotlineCaseList } from './hotline-case/hotline-case.entity';
import { mandateList } from './mandate/mandate.entity';
import { rateResultList } from './rate/rate-result.entity';
import { rateSchemeList } from './rate/rate-scheme.entity';
import { recognitionList } from './recognition/recognition.entity';
import { subsidyList } from './subsidy/subsidy.entity';
import { whistleList } from './whistle/whistle.entity';
import { whistleAuthorityList } from './whistle-authority/whistle-authority.entity';
import { whistleLimitList } from './whistle-limit/whistle-limit.entity';
import { whistleResponseList } from './whistle-response/whistle-response.entity';
import { streetResourceList } from './street-resource/street-resource.entity';

/** Every list of this subgraph; the inputs and pages of its schema are made from them. */
export const lists: readonly AnyList[] = relateLists([
  streetResourceList,
  appraisalList,
  boundarySurveyList,
  campaignList,
  classificationList,
  enforcementCaseList,
  escalationRuleList,
  gridList,
  hotlineCaseList,
  mandateList,
  rateResultList,
  rateSchemeList,
  recognitionList,
  subsidyList,
  whistleList,
  whistleAuthorityList,
  whistleLimitList,
  whistleResponseList,
  withStatistics(claimList, 'mandateClaimStats'),
  conditionList,
  withStatistics(pledgeList, 'streetPledgeStats'),
]);
