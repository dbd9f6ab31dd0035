import { openPeriod } from '@courtyard/shared/article-sources';
import type { NewFact } from '@courtyard/shared/database/record';
import type { PlaceNoteRow, PopulationFigureRow } from '../figure/figure.entity';
import { fromArticle, tiexi, xiaguangli } from './sources';

type Figure = Pick<
  NewFact<PopulationFigureRow>,
  'tenant' | 'id' | 'placeId' | 'kind' | 'value' | 'precision'
> & {
  readonly passage: string;
};

/** The article gives its figures without a day; they are read as those of its own time. */
function figure({ passage, ...reported }: Figure): NewFact<PopulationFigureRow> {
  return {
    ...reported,
    asOf: '2019-07-01',
    ...openPeriod,
    periodSource: 'SYNTHETIC',
    source: fromArticle(passage),
  };
}

export const figures: ReadonlyArray<NewFact<PopulationFigureRow>> = [
  figure({
    tenant: xiaguangli,
    id: 'fig:xgl:courtyard-35-households',
    placeId: 'plc:xgl:courtyard-35',
    kind: 'HOUSEHOLDS',
    value: 379,
    precision: 'EXACT',
    passage: 'A2',
  }),
  figure({
    tenant: xiaguangli,
    id: 'fig:xgl:courtyard-35-residents',
    placeId: 'plc:xgl:courtyard-35',
    kind: 'RESIDENTS',
    value: 1137,
    precision: 'EXACT',
    passage: 'A2',
  }),
  figure({
    tenant: tiexi,
    id: 'fig:tx:households',
    placeId: 'plc:hd:tiexi',
    kind: 'HOUSEHOLDS',
    value: 1700,
    precision: 'AT_LEAST',
    passage: 'B2',
  }),
  figure({
    tenant: tiexi,
    id: 'fig:tx:residents',
    placeId: 'plc:hd:tiexi',
    kind: 'RESIDENTS',
    value: 5400,
    precision: 'AT_LEAST',
    passage: 'B2',
  }),
];

export const notes: ReadonlyArray<NewFact<PlaceNoteRow>> = [
  {
    tenant: tiexi,
    id: 'nte:tx:tiexi',
    placeId: 'plc:hd:tiexi',
    locationHintZh: '北京西站北侧',
    locationHintEn: 'North of Beijing West Station',
    ...openPeriod,
    source: fromArticle('B2'),
  },
];
