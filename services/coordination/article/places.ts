import { openPeriod } from '@courtyard/shared/article-sources';
import type { PlaceKind } from '@courtyard/shared/vocabulary-terms';
import type { NewPlace } from '../place/place.commands';
import { positions } from './positions';
import { fromArticle, register } from './sources';

interface Naming {
  readonly id: string;
  readonly kind: PlaceKind;
  readonly nameZh: string;
  readonly nameEn: string;
  readonly parentId: string | null;
  readonly passage: string;
  readonly alsoWithin?: readonly string[];
}

function place({ passage, ...naming }: Naming): NewPlace {
  const position = positions[naming.id];
  return {
    tenant: register,
    aliases: [],
    ...naming,
    ...(position && { position }),
    ...openPeriod,
    source: fromArticle(passage),
  };
}

const districts: readonly NewPlace[] = [
  place({
    id: 'plc:bj:beijing',
    kind: 'CITY',
    nameZh: '北京市',
    nameEn: 'Beijing',
    parentId: null,
    passage: 'lead',
  }),
  place({
    id: 'plc:bj:chaoyang',
    kind: 'DISTRICT',
    nameZh: '朝阳区',
    nameEn: 'Chaoyang District',
    parentId: 'plc:bj:beijing',
    passage: 'A1',
  }),
  place({
    id: 'plc:bj:haidian',
    kind: 'DISTRICT',
    nameZh: '海淀区',
    nameEn: 'Haidian District',
    parentId: 'plc:bj:beijing',
    passage: 'B2',
  }),
  place({
    id: 'plc:bj:changping',
    kind: 'DISTRICT',
    nameZh: '昌平区',
    nameEn: 'Changping District',
    parentId: 'plc:bj:beijing',
    passage: 'C1',
  }),
];

const courtyard35: readonly NewPlace[] = [
  place({
    id: 'plc:chy:maizidian',
    kind: 'SUBDISTRICT',
    nameZh: '麦子店街道',
    nameEn: 'Maizidian Subdistrict',
    parentId: 'plc:bj:chaoyang',
    passage: 'A1',
  }),
  place({
    id: 'plc:chy:xiaguangli',
    kind: 'COMMUNITY',
    nameZh: '霞光里社区',
    nameEn: 'Xiaguangli Community',
    parentId: 'plc:chy:maizidian',
    passage: 'A1',
  }),
  place({
    id: 'plc:xgl:courtyard-35',
    kind: 'COMPOUND',
    nameZh: '霞光里35号院',
    nameEn: 'Courtyard 35, Xiaguangli',
    parentId: 'plc:chy:xiaguangli',
    passage: 'A2',
  }),
  place({
    id: 'plc:xgl:courtyard-35-bungalows',
    kind: 'BUNGALOW_AREA',
    nameZh: '霞光里35号院平房',
    nameEn: 'Bungalows of courtyard 35',
    parentId: 'plc:xgl:courtyard-35',
    passage: 'A2',
  }),
  // The article counts the buildings and does not name them; the numbers are only ours.
  ...numbered(6).map((number) =>
    place({
      id: `plc:xgl:courtyard-35-building-${number}`,
      kind: 'BUILDING',
      nameZh: `居民楼（之${number}）`,
      nameEn: `Residential building (${number} of 6)`,
      parentId: 'plc:xgl:courtyard-35',
      passage: 'A2',
    }),
  ),
];

const tiexi: readonly NewPlace[] = [
  place({
    id: 'plc:hd:yangfangdian',
    kind: 'SUBDISTRICT',
    nameZh: '羊坊店街道',
    nameEn: 'Yangfangdian Subdistrict',
    parentId: 'plc:bj:haidian',
    passage: 'B2',
  }),
  place({
    id: 'plc:hd:tiexi',
    kind: 'COMMUNITY',
    nameZh: '铁西社区',
    nameEn: 'Tiexi Community',
    parentId: 'plc:hd:yangfangdian',
    passage: 'B2',
  }),
  place({
    id: 'plc:tx:tiexi-estate',
    kind: 'COMPOUND',
    nameZh: '铁西小区',
    nameEn: 'Tiexi estate',
    parentId: 'plc:hd:tiexi',
    passage: 'B2',
  }),
  place({
    id: 'plc:tx:zone-stairwells',
    kind: 'ZONE',
    nameZh: '楼门内',
    nameEn: 'Inside the stairwells',
    parentId: 'plc:tx:tiexi-estate',
    passage: 'B4',
  }),
  place({
    id: 'plc:tx:zone-public-space',
    kind: 'ZONE',
    nameZh: '社区公共空间',
    nameEn: 'Public space',
    parentId: 'plc:tx:tiexi-estate',
    passage: 'B4',
  }),
  place({
    id: 'plc:tx:zone-public-interest',
    kind: 'ZONE',
    nameZh: '社区公共利益',
    nameEn: 'Public interest',
    parentId: 'plc:tx:tiexi-estate',
    passage: 'B4',
  }),
  place({
    id: 'plc:tx:zone-coordination',
    kind: 'ZONE',
    nameZh: '统筹协调',
    nameEn: 'Coordination',
    parentId: 'plc:tx:tiexi-estate',
    passage: 'B4',
  }),
  ...numbered(43).map((number) =>
    place({
      id: `plc:tx:stairwell-${String(number).padStart(2, '0')}`,
      kind: 'STAIRWELL',
      nameZh: `楼门（之${number}）`,
      nameEn: `Stairwell (${number} of 43)`,
      parentId: 'plc:tx:tiexi-estate',
      alsoWithin: ['plc:tx:zone-stairwells'],
      passage: 'B4',
    }),
  ),
];

const jiacheng: readonly NewPlace[] = [
  place({
    id: 'plc:cp:tiantongyuan-south',
    kind: 'SUBDISTRICT',
    nameZh: '天通苑南街道',
    nameEn: 'Tiantongyuan South Subdistrict',
    parentId: 'plc:bj:changping',
    passage: 'C1',
  }),
  place({
    id: 'plc:cp:jiacheng-garden',
    kind: 'COMMUNITY',
    nameZh: '嘉诚花园社区',
    nameEn: 'Jiacheng Garden Community',
    parentId: 'plc:cp:tiantongyuan-south',
    passage: 'C1',
  }),
  place({
    id: 'plc:jc:jiacheng-estate',
    kind: 'COMPOUND',
    nameZh: '嘉诚花园小区',
    nameEn: 'Jiacheng Garden estate',
    parentId: 'plc:cp:jiacheng-garden',
    passage: 'C1',
  }),
];

/** Every place of the article, each after those it lies in. */
export const places: readonly NewPlace[] = [...districts, ...courtyard35, ...tiexi, ...jiacheng];

function numbered(count: number): number[] {
  return Array.from({ length: count }, (_, index) => index + 1);
}
