import { occurrenceEntity, type OccurrenceRow } from '@courtyard/shared/database/fact-columns';
import type { ListDescription } from '@courtyard/shared/list/list-description';

/** That a place was put on a list of honor. */
export interface RecognitionRow extends OccurrenceRow {
  placeId: string;
  schemeZh: string;
  schemeEn: string | null;
  /** The place whose list it is. */
  areaId: string;
  /** How many places are on the list. */
  cohortSize: number | null;
  year: number | null;
}

export const RecognitionEntity = occurrenceEntity<RecognitionRow>({
  name: 'Recognition',
  table: 'recognition',
  index: ({ placeId, schemeZh, schemeEn }) => ({
    place: placeId,
    facets: { titleZh: schemeZh, titleEn: schemeEn },
  }),
  columns: {
    placeId: { type: 'text' },
    schemeZh: { type: 'text' },
    schemeEn: { type: 'text', nullable: true },
    areaId: { type: 'text' },
    cohortSize: { type: 'int', nullable: true },
    year: { type: 'int', nullable: true },
  },
});

export const recognitionList: ListDescription<RecognitionRow> = {
  entity: RecognitionEntity,
  type: 'Recognition',
  noun: ['a recognition', 'recognitions'],
  columns: {
    id: { property: 'id', type: 'ID' },
    place: { property: 'placeId', type: 'ID', names: 'Place' },
    area: { property: 'areaId', type: 'ID', names: 'Place' },
    schemeZh: { property: 'schemeZh', type: 'String' },
    schemeEn: { property: 'schemeEn', type: 'String' },
    year: { property: 'year', type: 'Int', sorts: true },
  },
  defaultOrder: [{ property: 'year', direction: 'DESC' }],
  placeProperty: 'placeId',
};
