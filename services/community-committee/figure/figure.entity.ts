import type { Day } from '@courtyard/shared/calendar';
import { periodEntity, type PeriodRow } from '@courtyard/shared/database/fact-columns';
import type { ListDescription } from '@courtyard/shared/list/list-description';
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
  index: ({ placeId, kind, value, asOf }) => ({ place: placeId, facets: { kind, value, asOf } }),
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
  type: 'PopulationFigure',
  noun: ['a reported figure', 'reported figures'],
  columns: {
    id: { property: 'id', type: 'ID' },
    place: { property: 'placeId', type: 'ID', names: 'Place' },
    kind: { property: 'kind', type: 'FigureKind' },
    value: { property: 'value', type: 'Int', sorts: true },
    asOf: { property: 'asOf', type: 'Date', sorts: true },
  },
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
