import type { EntityManager } from 'typeorm';
import { stateClaim } from '@courtyard/shared/claim/state-claim';
import { recordAppraisal } from '../appraisal/appraisal.commands';
import { recordCampaign } from '../campaign/campaign.commands';
import { classifyPlace } from '../classification/classification.commands';
import { recordEnforcementCase } from '../enforcement-case/enforcement-case.commands';
import { recordEscalationRule } from '../escalation/escalation.commands';
import { recordGridCell } from '../grid/grid.commands';
import { recordHotlineCase } from '../hotline-case/hotline-case.commands';
import { recordMandate } from '../mandate/mandate.commands';
import { recordRateResult, recordRateScheme } from '../rate/rate.commands';
import { recordRecognition } from '../recognition/recognition.commands';
import { listStreetResource } from '../street-resource/street-resource.commands';
import { recordSubsidy } from '../subsidy/subsidy.commands';
import { recordWhistleAuthority } from '../whistle-authority/whistle-authority.commands';
import { recordWhistleLimit } from '../whistle-limit/whistle-limit.commands';
import { recordWhistle } from '../whistle/whistle.commands';
import { appraisals } from './appraisals';
import { campaigns } from './campaigns';
import { claims } from './claims';
import { classifications } from './classifications';
import {
  enforcementCases,
  hotlineCases,
  rateResults,
  rateSchemes,
  refusals,
  streetResources,
} from './demonstration';
import { escalationRules } from './escalations';
import { gridCells } from './grid-cells';
import { mandates } from './mandates';
import { recognitions } from './recognitions';
import { sewerWhistles, whistleLimits } from './sewer-whistles';
import { subsidies } from './subsidies';
import { whistleAuthorities } from './whistle-authorities';
import { whistles } from './whistles';

/** Loads what the article tells of the street and its departments, through the same functions that commands use. */
export async function loadArticle(manager: EntityManager): Promise<void> {
  for (const mandate of mandates) await recordMandate(manager, mandate);
  for (const claim of claims) await stateClaim(manager, 'MANDATE', claim);
  for (const appraisal of appraisals) await recordAppraisal(manager, appraisal);
  for (const classification of classifications) await classifyPlace(manager, classification);
  await loadWhistles(manager);
  for (const recognition of recognitions) await recordRecognition(manager, recognition);
  for (const subsidy of subsidies) await recordSubsidy(manager, subsidy);
  for (const cell of gridCells) await recordGridCell(manager, cell);
  for (const campaign of campaigns) await recordCampaign(manager, campaign);
  await loadDemonstration(manager);
}

/** The tables of authorities and limits come first: a whistle is judged by the one, and its clocks run by the other. */
async function loadWhistles(manager: EntityManager): Promise<void> {
  for (const authority of whistleAuthorities) await recordWhistleAuthority(manager, authority);
  for (const escalation of escalationRules) await recordEscalationRule(manager, escalation);
  for (const limit of whistleLimits) await recordWhistleLimit(manager, limit);
  for (const whistle of [...whistles, ...sewerWhistles]) await recordWhistle(manager, whistle);
}

async function loadDemonstration(manager: EntityManager): Promise<void> {
  for (const refused of refusals) await stateClaim(manager, 'MANDATE', refused);
  for (const enforcementCase of enforcementCases) await recordEnforcementCase(manager, enforcementCase);
  for (const hotlineCase of hotlineCases) await recordHotlineCase(manager, hotlineCase);
  for (const scheme of rateSchemes) await recordRateScheme(manager, scheme);
  for (const result of rateResults) await recordRateResult(manager, result);
  for (const resource of streetResources) await listStreetResource(manager, resource);
}
