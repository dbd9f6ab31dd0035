import { periodEntity, type PeriodRow } from '@courtyard/shared/database/fact-columns';
import type { ListDescription } from '@courtyard/shared/list/list-description';
import type { BuiltPrecision } from '../resolver-types.generated';

/** What is recorded of the built substance of a place; what is not stated is null. */
export interface AssetRecordRow extends PeriodRow {
  placeId: string;
  /** First and last year in which it was built. */
  builtFrom: number | null;
  builtTo: number | null;
  builtPrecision: BuiltPrecision | null;
  /** Square metres. */
  areaM2: number | null;
  floors: number | null;
  unitsTotal: number | null;
}

export const AssetRecordEntity = periodEntity<AssetRecordRow>({
  name: 'AssetRecord',
  table: 'asset_record',
  index: ({ placeId }) => ({ place: placeId, facets: {} }),
  columns: {
    placeId: { type: 'text' },
    builtFrom: { type: 'int', nullable: true },
    builtTo: { type: 'int', nullable: true },
    builtPrecision: { type: 'text', nullable: true },
    areaM2: { type: 'double precision', nullable: true },
    floors: { type: 'int', nullable: true },
    unitsTotal: { type: 'int', nullable: true },
  },
});

export const assetRecordList: ListDescription<AssetRecordRow> = {
  entity: AssetRecordEntity,
  type: 'AssetRecord',
  noun: ['a record of built substance', 'records of built substance'],
  columns: {
    id: { property: 'id', type: 'ID' },
    place: { property: 'placeId', type: 'ID', names: 'Place' },
    builtFrom: { property: 'builtFrom', type: 'Int', sorts: true, isYear: true },
    builtTo: { property: 'builtTo', type: 'Int', isYear: true },
    areaM2: { property: 'areaM2', type: 'Float', sorts: true },
  },
  defaultOrder: [{ property: 'builtFrom', direction: 'ASC' }],
  placeProperty: 'placeId',
  statistics: {
    field: 'assetRecordStats',
    groups: ['builtFrom', 'builtTo', 'place'],
    measures: { areaM2: { property: 'areaM2' }, unitsTotal: { property: 'unitsTotal' } },
  },
};
