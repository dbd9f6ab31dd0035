import { occurrenceEntity, type OccurrenceRow } from '@courtyard/shared/database/fact-columns';
import { bothDirections, type ListDescription } from '@courtyard/shared/list/list-description';
import type { HazardAdvice, HazardGrade, HazardResult } from '../resolver-types.generated';

/** The finding whether a building is dangerous. */
export interface HazardAppraisalRow extends OccurrenceRow {
  placeId: string;
  appraiserId: string;
  result: HazardResult;
  /** Null where the grade is not stated: "dangerous" may be C or D. */
  grade: HazardGrade | null;
  advice: HazardAdvice | null;
  standard: string | null;
}

export const HazardAppraisalEntity = occurrenceEntity<HazardAppraisalRow>({
  name: 'HazardAppraisal',
  table: 'hazard_appraisal',
  index: ({ placeId }) => ({ place: placeId, facets: {} }),
  columns: {
    placeId: { type: 'text' },
    appraiserId: { type: 'text' },
    result: { type: 'text' },
    grade: { type: 'text', nullable: true },
    advice: { type: 'text', nullable: true },
    standard: { type: 'text', nullable: true },
  },
});

export const appraisalList: ListDescription<HazardAppraisalRow> = {
  entity: HazardAppraisalEntity,
  filters: { id: 'id', place: 'placeId', appraiser: 'appraiserId', result: 'result', grade: 'grade' },
  orders: bothDirections({ OCCURRED_AT: 'occurredAt' }),
  defaultOrder: [{ property: 'occurredAt', direction: 'DESC' }],
  placeProperty: 'placeId',
};
