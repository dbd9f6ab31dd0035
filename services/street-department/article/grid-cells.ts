import { openPeriod } from '@courtyard/shared/article-sources';
import type { NewFact } from '@courtyard/shared/database/record';
import type { GridCellFactsRow } from '../grid/grid.entity';
import { fromArticle, yangfangdianOffice } from './sources';

/** The article counts the levels of the grid and tells of no single cell. */
export const gridCells: ReadonlyArray<NewFact<GridCellFactsRow>> = [
  {
    tenant: yangfangdianOffice,
    id: 'grd:hd:tiexi-public-interest',
    placeId: 'plc:tx:zone-public-interest',
    levels: 3,
    level: null,
    forceId: 'org:tx:grid-forces',
    dutyZh: '维护社区公共利益',
    dutyEn: 'The public interest of the community',
    ...openPeriod,
    source: fromArticle('B4'),
  },
];
