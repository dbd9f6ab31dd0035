import { periodEntity, type PeriodRow } from '@courtyard/shared/database/fact-columns';
import type { ListDescription } from '@courtyard/shared/list/list-description';

/** The grid at a place, and who watches over the place through it. */
export interface GridCellFactsRow extends PeriodRow {
  placeId: string;
  /** How many levels the grid has here. */
  levels: number | null;
  /** Null where the row speaks of the grid as a whole. */
  level: number | null;
  forceId: string;
  dutyZh: string | null;
  dutyEn: string | null;
}

export const GridCellFactsEntity = periodEntity<GridCellFactsRow>({
  name: 'GridCellFacts',
  table: 'grid_cell_facts',
  index: ({ placeId }) => ({ place: placeId, facets: {} }),
  columns: {
    placeId: { type: 'text' },
    levels: { type: 'int', nullable: true },
    level: { type: 'int', nullable: true },
    forceId: { type: 'text' },
    dutyZh: { type: 'text', nullable: true },
    dutyEn: { type: 'text', nullable: true },
  },
});

export const gridList: ListDescription<GridCellFactsRow> = {
  entity: GridCellFactsEntity,
  type: 'GridCellFacts',
  noun: ['a grid cell facts', 'grid cell factss'],
  columns: {
    id: { property: 'id', type: 'ID' },
    place: { property: 'placeId', type: 'ID', names: 'Place' },
    force: { property: 'forceId', type: 'ID', names: 'Organization' },
    levels: { property: 'levels', type: 'Int' },
    level: { property: 'level', type: 'Int', sorts: true },
  },
  defaultOrder: [{ property: 'level', direction: 'ASC' }],
  placeProperty: 'placeId',
};
