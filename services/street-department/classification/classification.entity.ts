import { periodEntity, type PeriodRow } from '@courtyard/shared/database/fact-columns';
import type { ListDescription } from '@courtyard/shared/list/list-description';
import type { PlaceClass } from '../resolver-types.generated';

/** That a place belongs to a class. */
export interface PlaceClassificationRow extends PeriodRow {
  placeId: string;
  class: PlaceClass;
}

export const PlaceClassificationEntity = periodEntity<PlaceClassificationRow>({
  name: 'PlaceClassification',
  table: 'place_classification',
  index: ({ placeId }) => ({ place: placeId, facets: {} }),
  columns: { placeId: { type: 'text' }, class: { type: 'text' } },
});

export const classificationList: ListDescription<PlaceClassificationRow> = {
  entity: PlaceClassificationEntity,
  type: 'PlaceClassification',
  noun: ['a classification', 'classifications'],
  columns: {
    id: { property: 'id', type: 'ID' },
    place: { property: 'placeId', type: 'ID', sorts: true, names: 'Place' },
    class: { property: 'class', type: 'PlaceClass' },
  },
  defaultOrder: [{ property: 'placeId', direction: 'ASC' }],
  placeProperty: 'placeId',
};
