import { openPeriod } from '@courtyard/shared/article-sources';
import type { NewFact } from '@courtyard/shared/database/record';
import type { OrganizationKind } from '../resolver-types.generated';
import type { OrganizationRow } from '../organization/organization.entity';
import { fromArticle, register, synthetic } from './sources';

interface Naming {
  readonly id: string;
  readonly kind: OrganizationKind;
  readonly nameZh: string;
  readonly nameEn: string;
  readonly territoryIds: string[];
  /** The paragraph that speaks of it; left out for bodies that only the demonstration needs. */
  readonly passage?: string;
}

function organization({ passage, ...naming }: Naming): NewFact<OrganizationRow> {
  const source = passage === undefined ? synthetic : fromArticle(passage);
  return { tenant: register, ...naming, uscc: null, parentId: null, ...openPeriod, source };
}

/** Every organization the article speaks of, and the few the demonstration needs beyond it. */
export const organizations: ReadonlyArray<NewFact<OrganizationRow>> = [
  organization({
    id: register,
    kind: 'COORDINATION_COMMITTEE',
    nameZh: '登记处（演示）',
    nameEn: 'Register (demonstration)',
    territoryIds: ['plc:bj:beijing'],
  }),

  organization({
    id: 'org:chy:area-coordination',
    kind: 'COORDINATION_COMMITTEE',
    nameZh: '地区党建工作协调委员会',
    nameEn: 'Area Party-building coordination committee',
    territoryIds: ['plc:chy:maizidian'],
    passage: 'A1',
  }),
  organization({
    id: 'org:xgl:coordination',
    kind: 'COORDINATION_COMMITTEE',
    nameZh: '霞光里社区党建工作协调委员会',
    nameEn: 'Xiaguangli Party-building coordination committee',
    territoryIds: ['plc:chy:xiaguangli'],
    passage: 'A3',
  }),
  organization({
    id: 'org:chy:maizidian-working-committee',
    kind: 'SUBDISTRICT_PARTY_WORKING_COMMITTEE',
    nameZh: '麦子店街道工委',
    nameEn: 'Maizidian Party working committee',
    territoryIds: ['plc:chy:maizidian'],
    passage: 'A3',
  }),
  organization({
    id: 'org:chy:maizidian-departments',
    kind: 'STREET_SECTION',
    nameZh: '麦子店街道部门',
    nameEn: 'Departments of Maizidian Subdistrict',
    territoryIds: ['plc:chy:maizidian'],
    passage: 'A2',
  }),
  organization({
    id: 'org:chy:housing-office',
    kind: 'HOUSING_OFFICE',
    nameZh: '房管所',
    nameEn: 'Housing management office',
    territoryIds: ['plc:chy:maizidian'],
    passage: 'A2',
  }),
  organization({
    id: 'org:xgl:party-committee',
    kind: 'COMMUNITY_PARTY_COMMITTEE',
    nameZh: '霞光里社区党委',
    nameEn: 'Xiaguangli Party committee',
    territoryIds: ['plc:chy:xiaguangli'],
    passage: 'A4',
  }),
  organization({
    id: 'org:xgl:owner-unit',
    kind: 'OWNER_UNIT',
    nameZh: '霞光里35号院产权单位',
    nameEn: 'Property-rights unit of courtyard 35',
    territoryIds: ['plc:xgl:courtyard-35'],
    passage: 'A2',
  }),
  organization({
    id: 'org:xgl:property-company',
    kind: 'PROPERTY_COMPANY',
    nameZh: '霞光里35号院物业单位',
    nameEn: 'Property company of courtyard 35',
    territoryIds: ['plc:xgl:courtyard-35'],
    passage: 'A2',
  }),

  organization({
    id: 'org:tx:party-committee',
    kind: 'COMMUNITY_PARTY_COMMITTEE',
    nameZh: '铁西社区党委',
    nameEn: 'Tiexi Party committee',
    territoryIds: ['plc:hd:tiexi'],
    passage: 'B2',
  }),
  organization({
    id: 'org:tx:stairwell-leaders',
    kind: 'ROLE_GROUP',
    nameZh: '楼门党员、楼门组长',
    nameEn: 'Stairwell Party members and stairwell leaders',
    territoryIds: ['plc:tx:zone-stairwells'],
    passage: 'B4',
  }),
  organization({
    id: 'org:tx:volunteer-teams',
    kind: 'VOLUNTEER_TEAM',
    nameZh: '社区志愿者队伍',
    nameEn: 'Volunteer teams of the community',
    territoryIds: ['plc:tx:zone-public-space'],
    passage: 'B4',
  }),
  organization({
    id: 'org:tx:grid-forces',
    kind: 'ROLE_GROUP',
    nameZh: '三级网格力量',
    nameEn: 'Forces of the three-level grid',
    territoryIds: ['plc:tx:zone-public-interest'],
    passage: 'B4',
  }),
  organization({
    id: 'org:tx:two-committees',
    kind: 'ROLE_GROUP',
    nameZh: '社区两委班子',
    nameEn: 'The two committees of the community',
    territoryIds: ['plc:tx:zone-coordination'],
    passage: 'B4',
  }),
  organization({
    id: 'org:tx:owner-units',
    kind: 'OWNER_UNIT',
    nameZh: '铁西小区产权方（演示）',
    nameEn: 'Owners of Tiexi estate (demonstration)',
    territoryIds: ['plc:tx:tiexi-estate'],
  }),
  organization({
    id: 'org:hd:yangfangdian-office',
    kind: 'SUBDISTRICT_OFFICE',
    nameZh: '羊坊店街道办事处（演示）',
    nameEn: 'Yangfangdian Subdistrict Office (demonstration)',
    territoryIds: ['plc:hd:yangfangdian'],
  }),

  organization({
    id: 'org:jc:party-branch',
    kind: 'COMMUNITY_PARTY_BRANCH',
    nameZh: '嘉诚花园社区党支部',
    nameEn: 'Jiacheng Garden Party branch',
    territoryIds: ['plc:cp:jiacheng-garden'],
    passage: 'C3',
  }),
  organization({
    id: 'org:jc:property-company',
    kind: 'PROPERTY_COMPANY',
    nameZh: '嘉诚花园物业公司',
    nameEn: 'Property company of Jiacheng Garden',
    territoryIds: ['plc:jc:jiacheng-estate'],
    passage: 'C2',
  }),
  organization({
    id: 'org:cp:tiantongyuan-south-sections',
    kind: 'STREET_SECTION',
    nameZh: '天通苑南街道相关部室（中心）',
    nameEn: 'Sections and centers of Tiantongyuan South',
    territoryIds: ['plc:cp:tiantongyuan-south'],
    passage: 'C3',
  }),
];
