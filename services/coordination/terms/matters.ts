import { openPeriod } from '@courtyard/shared/article-sources';
import type { NewFact } from '@courtyard/shared/database/record';
import type { PlaceKind, ResponsibilityRole } from '@courtyard/shared/vocabulary-terms';
import type { MatterRow } from '../matter/matter.entity';
import { fromArticle, register } from '../article/sources';

/** Where people live: the kinds of place at which matters have to be answered for. */
const livingPlaces: readonly PlaceKind[] = [
  'COMMUNITY',
  'VILLAGE',
  'COMPOUND',
  'BUILDING',
  'STAIRWELL',
  'BUNGALOW_AREA',
  'ZONE',
  'FACILITY',
];

const owned: readonly ResponsibilityRole[] = ['OWNER', 'MAINTAINER', 'FUNDER'];
const maintained: readonly ResponsibilityRole[] = ['MAINTAINER'];
const enforced: readonly ResponsibilityRole[] = ['ENFORCER', 'COORDINATOR'];

interface Term {
  readonly code: string;
  readonly nameZh: string;
  readonly nameEn: string;
  readonly parentCode?: string;
  readonly roles?: readonly ResponsibilityRole[];
  readonly shareAllowed?: boolean;
  /** Groups hand a claim on them down to what they group. */
  readonly inheritsDown?: boolean;
  /** The paragraph that names it as a root of the trouble; the other terms are the register's. */
  readonly passage?: string;
}

/** The first cut of the vocabulary, each matter after the one above it. It is data, to be edited by the register. */
const terms: readonly Term[] = [
  { code: 'PARKING', nameZh: '停车', nameEn: 'Parking', inheritsDown: true, passage: 'lead' },
  {
    code: 'PARKING_VEHICLE',
    nameZh: '机动车停放',
    nameEn: 'Parking of vehicles',
    parentCode: 'PARKING',
    roles: maintained,
  },
  {
    code: 'PARKING_BICYCLE',
    nameZh: '自行车棚',
    nameEn: 'Bicycle sheds',
    parentCode: 'PARKING',
    roles: owned,
  },
  {
    code: 'SHARED_BIKES',
    nameZh: '共享单车',
    nameEn: 'Shared bikes',
    parentCode: 'PARKING',
    roles: maintained,
  },

  { code: 'ENVIRONMENT', nameZh: '环境', nameEn: 'Environment', inheritsDown: true, passage: 'lead' },
  {
    code: 'SANITATION',
    nameZh: '环境卫生',
    nameEn: 'Sanitation',
    parentCode: 'ENVIRONMENT',
    roles: maintained,
  },
  { code: 'CLUTTER', nameZh: '堆物堆料', nameEn: 'Clutter', parentCode: 'ENVIRONMENT', roles: maintained },
  { code: 'SMALL_ADS', nameZh: '小广告', nameEn: 'Small ads', parentCode: 'ENVIRONMENT', roles: maintained },
  {
    code: 'PET_FOULING',
    nameZh: '犬便',
    nameEn: 'Pet fouling',
    parentCode: 'ENVIRONMENT',
    roles: maintained,
  },
  { code: 'GREENING', nameZh: '绿化', nameEn: 'Greening', parentCode: 'ENVIRONMENT', roles: owned },
  {
    code: 'ILLEGAL_CONSTRUCTION',
    nameZh: '违建',
    nameEn: 'Illegal construction',
    parentCode: 'ENVIRONMENT',
    roles: enforced,
  },
  {
    code: 'GREEN_SPACE_OCCUPATION',
    nameZh: '私占绿地',
    nameEn: 'Occupied green space',
    parentCode: 'ENVIRONMENT',
    roles: enforced,
  },

  {
    code: 'PROPERTY_MANAGEMENT',
    nameZh: '物业管理',
    nameEn: 'Property management',
    roles: maintained,
    passage: 'lead',
  },
  {
    code: 'STRUCTURE_SAFETY',
    nameZh: '房屋安全',
    nameEn: 'Structural safety',
    parentCode: 'PROPERTY_MANAGEMENT',
    roles: ['OWNER', 'MAINTAINER', 'FUNDER', 'REGULATOR'],
  },
  {
    code: 'ELECTRICAL',
    nameZh: '电线电缆',
    nameEn: 'Wires and cables',
    parentCode: 'PROPERTY_MANAGEMENT',
    roles: owned,
  },
  {
    code: 'WATER_SUPPLY',
    nameZh: '供水',
    nameEn: 'Water supply',
    parentCode: 'PROPERTY_MANAGEMENT',
    roles: owned,
  },
  { code: 'DRAINAGE', nameZh: '排水', nameEn: 'Drainage', parentCode: 'PROPERTY_MANAGEMENT', roles: owned },
  { code: 'HEATING', nameZh: '供暖', nameEn: 'Heating', parentCode: 'PROPERTY_MANAGEMENT', roles: owned },
  { code: 'ROADS', nameZh: '道路', nameEn: 'Roads', parentCode: 'PROPERTY_MANAGEMENT', roles: owned },
  { code: 'LIGHTING', nameZh: '照明', nameEn: 'Lighting', parentCode: 'PROPERTY_MANAGEMENT', roles: owned },
  {
    code: 'DOOR_ENTRY',
    nameZh: '门禁',
    nameEn: 'Door entry',
    parentCode: 'PROPERTY_MANAGEMENT',
    roles: owned,
  },
  {
    code: 'PUBLIC_FACILITIES',
    nameZh: '公共设施',
    nameEn: 'Public facilities',
    parentCode: 'PROPERTY_MANAGEMENT',
    roles: owned,
  },
  {
    code: 'SECURITY',
    nameZh: '治安',
    nameEn: 'Public security',
    parentCode: 'PROPERTY_MANAGEMENT',
    roles: maintained,
    shareAllowed: true,
  },

  { code: 'COMMUNITY_LIFE', nameZh: '社区生活', nameEn: 'Community life', inheritsDown: true },
  {
    code: 'CULTURE_SPORT',
    nameZh: '文体',
    nameEn: 'Culture and sport',
    parentCode: 'COMMUNITY_LIFE',
    roles: maintained,
    shareAllowed: true,
  },
  {
    code: 'HEALTH_SERVICE',
    nameZh: '卫生服务',
    nameEn: 'Health service',
    parentCode: 'COMMUNITY_LIFE',
    roles: maintained,
    shareAllowed: true,
  },
  { code: 'OTHER', nameZh: '其他', nameEn: 'Other' },
];

export const matters: ReadonlyArray<NewFact<MatterRow>> = terms.map(
  (
    { roles = [], shareAllowed = false, inheritsDown = false, parentCode = null, passage, ...term },
    rank,
  ) => ({
    tenant: register,
    id: `mat:coord:${term.code.toLowerCase().replaceAll('_', '-')}`,
    ...term,
    parentCode,
    requiredRoles: [...roles],
    appliesTo: roles.length > 0 ? [...livingPlaces] : [],
    shareAllowed,
    inheritsDown,
    rank,
    ...openPeriod,
    // The article uses these words; the tree and the required roles are a proposal of the register.
    source:
      passage === undefined
        ? { kind: 'LEDGER', statedBy: 'COORDINATION', document: null, passage: null }
        : fromArticle(passage),
  }),
);
