import { periodEntity, type PeriodRow } from '@courtyard/shared/database/fact-columns';
import { bothDirections, type ListDescription } from '@courtyard/shared/list/list-description';
import type { IndicatorCode } from '../resolver-types.generated';
import { performanceOf } from './performance';

/** How often something was found at a place in a period. */
export interface IndicatorRow extends PeriodRow {
  placeId: string;
  code: IndicatorCode;
  value: number;
  /** How many years the report speaks of. */
  windowYears: number | null;
}

export const IndicatorEntity = periodEntity<IndicatorRow>({
  name: 'Indicator',
  table: 'indicator',
  index: (row) => ({ place: row.placeId, facets: performanceOf(row) ?? {} }),
  columns: {
    placeId: { type: 'text' },
    code: { type: 'text' },
    value: { type: 'int' },
    windowYears: { type: 'int', nullable: true },
  },
});

export const indicatorList: ListDescription<IndicatorRow> = {
  entity: IndicatorEntity,
  filters: { id: 'id', place: 'placeId', code: 'code', value: 'value', windowYears: 'windowYears' },
  orders: bothDirections({ VALID_FROM: 'validFrom' }),
  defaultOrder: [{ property: 'validFrom', direction: 'DESC' }],
  placeProperty: 'placeId',
};
