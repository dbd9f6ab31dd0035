import { occurrenceEntity, type OccurrenceRow } from '@courtyard/shared/database/fact-columns';
import type { ListDescription } from '@courtyard/shared/list/list-description';

/** The finding of the neighbors of a place on a border about whose it is. */
export interface BoundarySurveyRow extends OccurrenceRow {
  placeId: string;
  partyIds: string[];
  /** Null where they found no single area. */
  belongsToId: string | null;
  findingZh: string;
  findingEn: string | null;
}

export const BoundarySurveyEntity = occurrenceEntity<BoundarySurveyRow>({
  name: 'BoundarySurvey',
  table: 'boundary_survey',
  index: ({ placeId }) => ({ place: placeId, facets: {} }),
  columns: {
    placeId: { type: 'text' },
    partyIds: { type: 'text', array: true },
    belongsToId: { type: 'text', nullable: true },
    findingZh: { type: 'text' },
    findingEn: { type: 'text', nullable: true },
  },
});

export const boundarySurveyList: ListDescription<BoundarySurveyRow> = {
  entity: BoundarySurveyEntity,
  type: 'BoundarySurvey',
  noun: ['a boundary survey', 'boundary surveys'],
  columns: {
    id: { property: 'id', type: 'ID' },
    place: { property: 'placeId', type: 'ID', names: 'Place' },
    belongsTo: { property: 'belongsToId', type: 'ID', names: 'Place' },
    surveyedAt: { property: 'occurredAt', type: 'DateTime', sorts: true },
  },
  defaultOrder: [{ property: 'occurredAt', direction: 'DESC' }],
  placeProperty: 'placeId',
};
