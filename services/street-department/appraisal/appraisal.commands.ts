import type { EntityManager } from 'typeorm';
import { recordFact, type NewFact } from '@courtyard/shared/database/record';
import { refusal } from '@courtyard/shared/errors/refusal';
import { requirePlace } from '@courtyard/shared/place-replica/place-exists';
import { HazardAppraisalEntity, type HazardAppraisalRow } from './appraisal.entity';

type Treatment = Pick<HazardAppraisalRow, 'treatmentDue' | 'treatmentDueSource' | 'treated' | 'treatedOn'>;

/** A finding as it is stated; what is left out of its treatment is not. */
export type NewAppraisal = Omit<NewFact<HazardAppraisalRow>, keyof Treatment> & Partial<Treatment>;

const untreated: Treatment = {
  treatmentDue: null,
  treatmentDueSource: null,
  treated: false,
  treatedOn: null,
};

/**
 * Records the finding of an appraisal. Throws NOT_FOUND for an unknown place, and FACT_INCONSISTENT where something that
 * is safe has to be treated, or a treatment that is not stated has a day.
 */
export async function recordAppraisal(manager: EntityManager, stated: NewAppraisal): Promise<void> {
  await requirePlace(manager, stated.placeId);
  const appraisal: NewFact<HazardAppraisalRow> = { ...untreated, ...stated };
  const why = contradictionIn(appraisal);
  if (why !== null) throw refusal('FACT_INCONSISTENT', { id: appraisal.id, why });
  await recordFact(manager, HazardAppraisalEntity, appraisal);
}

function contradictionIn({ result, treatmentDue, treated, treatedOn }: NewFact<HazardAppraisalRow>) {
  if (result === 'SAFE' && (treatmentDue !== null || treated)) return 'what is safe is not treated';
  if (!treated && treatedOn !== null) return 'it is not treated, and has a day of its treatment';
  return null;
}
