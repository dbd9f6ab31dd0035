import { createClaimLoaders } from '@courtyard/shared/claim/claim.loaders';
import { createConditionLoaders } from '@courtyard/shared/condition/condition.loaders';
import { createPledgeLoaders } from '@courtyard/shared/pledge/pledge.loaders';
import { createResourceLoaders } from '@courtyard/shared/resource/resource.loaders';
import { rowRule } from '@courtyard/shared/database/row-rule';
import { gatherLoaders } from '@courtyard/shared/service/gather-loaders';
import type { ContextParts } from '@courtyard/shared/service/service-definition';
import { createAppraisalLoaders } from './appraisal/appraisal.loaders';
import { createBoundarySurveyLoaders } from './boundary-survey/boundary-survey.loaders';
import { createCampaignLoaders } from './campaign/campaign.loaders';
import { createClassificationLoaders } from './classification/classification.loaders';
import { createEnforcementCaseLoaders } from './enforcement-case/enforcement-case.loaders';
import { createEscalationLoaders } from './escalation/escalation.loaders';
import { createGridLoaders } from './grid/grid.loaders';
import { createHotlineCaseLoaders } from './hotline-case/hotline-case.loaders';
import { createMandateLoaders } from './mandate/mandate.loaders';
import { createRateLoaders } from './rate/rate.loaders';
import { createRecognitionLoaders } from './recognition/recognition.loaders';
import { streetResourceList } from './street-resource/street-resource.entity';
import { createSubsidyLoaders } from './subsidy/subsidy.loaders';
import { createWhistleAuthorityLoaders } from './whistle-authority/whistle-authority.loaders';
import { createWhistleLimitLoaders } from './whistle-limit/whistle-limit.loaders';
import { createWhistleResponseLoaders } from './whistle-response/whistle-response.loaders';
import { createWhistleLoaders } from './whistle/whistle.loaders';

const loadersOf = gatherLoaders(
  createMandateLoaders,
  createAppraisalLoaders,
  createClassificationLoaders,
  createClaimLoaders,
  createConditionLoaders,
  createPledgeLoaders,
  (dataSource, rule) => createResourceLoaders(dataSource, rule, streetResourceList),
  createWhistleLoaders,
  createWhistleResponseLoaders,
  createWhistleAuthorityLoaders,
  createWhistleLimitLoaders,
  createEscalationLoaders,
  createEnforcementCaseLoaders,
  createHotlineCaseLoaders,
  createRateLoaders,
  createRecognitionLoaders,
  createSubsidyLoaders,
  createGridLoaders,
  createBoundarySurveyLoaders,
  createCampaignLoaders,
);

export type Context = ReturnType<typeof createContext>;

/** One per request, so that no loader remembers rows for the next caller. */
export function createContext({ dataSource, viewer, tenants, changes }: ContextParts) {
  const rule = rowRule(viewer, tenants);
  return { dataSource, viewer, tenants, changes, rule, loaders: loadersOf(dataSource, rule) };
}
