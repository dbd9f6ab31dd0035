import type { EntityManager } from 'typeorm';
import { stateClaim } from '@courtyard/shared/claim/state-claim';
import { stateCondition } from '@courtyard/shared/condition/state-condition';
import { recordBoundarySurvey } from '../boundary-survey/boundary-survey.commands';
import { recordMandate } from '../mandate/mandate.commands';
import { recordSubsidy } from '../subsidy/subsidy.commands';
import * as borderBlock from './border-block';
import * as crossBorderOwner from './cross-border-owner';
import * as halfManagedCompound from './half-managed-compound';

/** Loads what the streets of the cases state, through the same functions that commands use. */
export async function loadCases(manager: EntityManager): Promise<void> {
  const claims = [...borderBlock.claims, crossBorderOwner.claim];
  for (const claim of claims) await stateClaim(manager, 'MANDATE', claim);
  await recordBoundarySurvey(manager, borderBlock.survey);
  const mandates = [...borderBlock.mandates, crossBorderOwner.mandate, ...halfManagedCompound.mandates];
  for (const mandate of mandates) await recordMandate(manager, mandate);
  for (const condition of crossBorderOwner.conditions) await stateCondition(manager, condition);
  await recordSubsidy(manager, halfManagedCompound.subsidy);
}
