import { occurrenceEntity, type OccurrenceRow } from '@courtyard/shared/database/fact-columns';
import type { Day } from '@courtyard/shared/calendar';
import type { ListDescription } from '@courtyard/shared/list/list-description';
import type { SourceKind } from '@courtyard/shared/vocabulary-terms';
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
  treatmentDue: Day | null;
  /** What the day rests on, where that is not the finding itself. */
  treatmentDueSource: SourceKind | null;
  /** Whether it is stated that the danger was treated. */
  treated: boolean;
  treatedOn: Day | null;
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
    treatmentDue: { type: 'date', nullable: true },
    treatmentDueSource: { type: 'text', nullable: true },
    treated: { type: 'boolean', default: false },
    treatedOn: { type: 'date', nullable: true },
  },
});

export const appraisalList: ListDescription<HazardAppraisalRow> = {
  entity: HazardAppraisalEntity,
  type: 'HazardAppraisal',
  noun: ['an appraisal', 'appraisals'],
  columns: {
    id: { property: 'id', type: 'ID' },
    place: { property: 'placeId', type: 'ID', names: 'Place' },
    appraiser: { property: 'appraiserId', type: 'ID', names: 'Organization' },
    result: { property: 'result', type: 'HazardResult' },
    grade: { property: 'grade', type: 'HazardGrade' },
    treated: { property: 'treated', type: 'Boolean' },
    treatmentDue: { property: 'treatmentDue', type: 'Date', sorts: true },
    occurredAt: { property: 'occurredAt', type: 'DateTime', sorts: true },
  },
  defaultOrder: [{ property: 'occurredAt', direction: 'DESC' }],
  placeProperty: 'placeId',
  statistics: {
    field: 'hazardAppraisalStats',
    groups: ['result', 'grade', 'appraiser', 'place', 'occurredAt'],
  },
};
