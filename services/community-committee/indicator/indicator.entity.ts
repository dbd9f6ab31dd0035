import { periodEntity, type PeriodRow } from '@courtyard/shared/database/fact-columns';
import type { ListDescription } from '@courtyard/shared/list/list-description';
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
  type: 'Indicator',
  noun: ['an indicator', 'indicators'],
  columns: {
    id: { property: 'id', type: 'ID' },
    place: { property: 'placeId', type: 'ID', names: 'Place' },
    code: { property: 'code', type: 'IndicatorCode' },
    value: { property: 'value', type: 'Int' },
    windowYears: { property: 'windowYears', type: 'Int' },
    validFrom: { property: 'validFrom', type: 'Date', sorts: true },
  },
  defaultOrder: [{ property: 'validFrom', direction: 'DESC' }],
  placeProperty: 'placeId',
};
