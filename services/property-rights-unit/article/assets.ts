import { openPeriod } from '@courtyard/shared/article-sources';
import type { NewFact } from '@courtyard/shared/database/record';
import type { AssetRecordRow } from '../asset/asset.entity';
import { courtyardOwner, fromArticle, tiexiOwner } from './sources';

type Substance = Pick<NewFact<AssetRecordRow>, 'tenant' | 'id' | 'placeId'> & {
  readonly passage: string;
  /** First year of the decade in which it was built. */
  readonly decade: number | null;
  readonly areaM2: number | null;
};

function asset({ passage, decade, ...substance }: Substance): NewFact<AssetRecordRow> {
  const built =
    decade === null
      ? { builtFrom: null, builtTo: null, builtPrecision: null }
      : { builtFrom: decade, builtTo: decade + 9, builtPrecision: 'DECADE' as const };
  return {
    ...substance,
    ...built,
    floors: null,
    unitsTotal: null,
    ...openPeriod,
    source: fromArticle(passage),
  };
}

export const assets: ReadonlyArray<NewFact<AssetRecordRow>> = [
  asset({
    tenant: courtyardOwner,
    id: 'ast:xgl:courtyard-35',
    placeId: 'plc:xgl:courtyard-35',
    decade: 1970,
    areaM2: 22_500,
    passage: 'A2',
  }),
  asset({
    tenant: courtyardOwner,
    id: 'ast:xgl:bungalows',
    placeId: 'plc:xgl:courtyard-35-bungalows',
    decade: null,
    areaM2: 670,
    passage: 'A2',
  }),
  asset({
    tenant: tiexiOwner,
    id: 'ast:tx:tiexi',
    placeId: 'plc:hd:tiexi',
    decade: 1950,
    areaM2: null,
    passage: 'B2',
  }),
];
