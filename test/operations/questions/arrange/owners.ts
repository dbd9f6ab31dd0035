import { openPeriod } from '@courtyard/shared/article-sources';
import type { NewFact } from '@courtyard/shared/database/record';
import type { PopulationFigureRow } from '@courtyard/community-committee/figure/figure.entity';
import type { AssetRecordRow } from '@courtyard/property-rights-unit/asset/asset.entity';
import { byCommunity, byOwners } from './sources';

function built(placeId: string, tenant: string, [builtFrom, builtTo]: readonly [number, number]) {
  return {
    tenant,
    id: placeId.replace('plc', 'ast'),
    placeId,
    builtFrom,
    builtTo,
    builtPrecision: 'YEAR',
    areaM2: null,
    floors: null,
    unitsTotal: null,
    ...openPeriod,
    source: byOwners,
  } as NewFact<AssetRecordRow>;
}

/** Three compounds of two decades; of the younger ones one has a manager throughout. */
export const assets: ReadonlyArray<NewFact<AssetRecordRow>> = [
  built('plc:elm:lane-5', 'org:elm:owner-one', [1956, 1958]),
  built('plc:crabapple:court-9', 'org:crabapple:owner-unit', [1994, 1996]),
  built('plc:pomegranate:garden', 'org:pomegranate:owners-committee', [1998, 1998]),
];

type Told = Pick<PopulationFigureRow, 'value' | 'precision'>;

function households(placeId: string, told: Told): NewFact<PopulationFigureRow> {
  return {
    tenant: 'org:crabapple:party-committee',
    id: placeId.replace('plc', 'fig'),
    placeId,
    kind: 'HOUSEHOLDS',
    asOf: '2021-06-30',
    ...openPeriod,
    source: byCommunity,
    ...told,
  };
}

export const figures: ReadonlyArray<NewFact<PopulationFigureRow>> = [
  households('plc:crabapple:court-9-building-3', { value: 58, precision: 'EXACT' }),
  households('plc:crabapple:court-9-building-4', { value: 50, precision: 'AT_LEAST' }),
];
