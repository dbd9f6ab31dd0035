import type { Day } from '@courtyard/shared/calendar';
import { periodEntity, type PeriodRow } from '@courtyard/shared/database/fact-columns';
import { bothDirections, type ListDescription } from '@courtyard/shared/list/list-description';
import type { Precision } from '@courtyard/shared/vocabulary-terms';
import type { FigureKind } from '../resolver-types.generated';

/** One reported figure of the people of a place, with the precision it was reported with. */
export interface PopulationFigureRow extends PeriodRow {
  placeId: string;
  kind: FigureKind;
  value: number;
  precision: Precision;
  asOf: Day | null;
}

export const PopulationFigureEntity = periodEntity<PopulationFigureRow>({
  name: 'PopulationFigure',
  table: 'population_figure',
  index: ({ placeId }) => ({ place: placeId, facets: {} }),
  columns: {
    placeId: { type: 'text' },
    kind: { type: 'text' },
    value: { type: 'int' },
    precision: { type: 'text' },
    asOf: { type: 'date', nullable: true },
  },
});

export const figureList: ListDescription<PopulationFigureRow> = {
  entity: PopulationFigureEntity,
  filters: { id: 'id', place: 'placeId', kind: 'kind', value: 'value' },
  orders: bothDirections({ AS_OF: 'asOf', VALUE: 'value' }),
  defaultOrder: [{ property: 'asOf', direction: 'DESC' }],
  placeProperty: 'placeId',
};

/** What a community tells newcomers of where a place lies. */
export interface PlaceNoteRow extends PeriodRow {
  placeId: string;
  locationHintZh: string;
  locationHintEn: string;
}

export const PlaceNoteEntity = periodEntity<PlaceNoteRow>({
  name: 'PlaceNote',
  table: 'place_note',
  columns: {
    placeId: { type: 'text' },
    locationHintZh: { type: 'text' },
    locationHintEn: { type: 'text' },
  },
});
