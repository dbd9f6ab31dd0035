import type { Day } from '@courtyard/shared/calendar';
import { periodEntity, type PeriodRow } from '@courtyard/shared/database/fact-columns';
import type { ListDescription } from '@courtyard/shared/list/list-description';
import type { Precision } from '@courtyard/shared/vocabulary-terms';
import type { CityFigureCode, FigureCoverage } from '../resolver-types.generated';

/** A figure reported for a whole city or district, with the precision it was reported with. */
export interface CityFigureRow extends PeriodRow {
  code: CityFigureCode;
  placeId: string;
  value: number;
  precision: Precision;
  asOf: Day | null;
  coverage: FigureCoverage | null;
}

export const CityFigureEntity = periodEntity<CityFigureRow>({
  name: 'CityFigure',
  table: 'city_figure',
  index: ({ placeId, code }) => ({ place: placeId, facets: { code } }),
  columns: {
    code: { type: 'text' },
    placeId: { type: 'text' },
    value: { type: 'int' },
    precision: { type: 'text' },
    asOf: { type: 'date', nullable: true },
    coverage: { type: 'text', nullable: true },
  },
});

export const cityFigureList: ListDescription<CityFigureRow> = {
  entity: CityFigureEntity,
  type: 'CityFigure',
  noun: ['a city figure', 'city figures'],
  columns: {
    id: { property: 'id', type: 'ID', sorts: true },
    place: { property: 'placeId', type: 'ID' },
    code: { property: 'code', type: 'CityFigureCode' },
    value: { property: 'value', type: 'Int' },
    asOf: { property: 'asOf', type: 'Date', sorts: true },
  },
  defaultOrder: [{ property: 'id', direction: 'ASC' }],
  placeProperty: 'placeId',
};
