import { periodEntity, type PeriodRow } from '@courtyard/shared/database/fact-columns';
import { bothDirections, type ListDescription } from '@courtyard/shared/list/list-description';
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
  filters: { id: 'id', place: 'placeId', class: 'class' },
  orders: bothDirections({ PLACE: 'placeId' }),
  defaultOrder: [{ property: 'placeId', direction: 'ASC' }],
  placeProperty: 'placeId',
};
