import type { EntityManager } from 'typeorm';
import { stateClaim } from '@courtyard/shared/claim/state-claim';
import { recordAppraisal } from '../appraisal/appraisal.commands';
import { classifyPlace } from '../classification/classification.commands';
import { recordMandate } from '../mandate/mandate.commands';
import { appraisals } from './appraisals';
import { claims } from './claims';
import { classifications } from './classifications';
import { mandates } from './mandates';

/** Loads what the article tells of the street and its departments, through the same functions that commands use. */
export async function loadArticle(manager: EntityManager): Promise<void> {
  for (const mandate of mandates) await recordMandate(manager, mandate);
  for (const claim of claims) await stateClaim(manager, 'MANDATE', claim);
  for (const appraisal of appraisals) await recordAppraisal(manager, appraisal);
  for (const classification of classifications) await classifyPlace(manager, classification);
}
