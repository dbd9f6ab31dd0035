import { organization, place, type RegisteredCase } from './case-entry';

/** A block on the border of two districts: it lies in both, and each side sends the caller to the other. */
export const borderBlock: RegisteredCase = {
  places: [
    place({
      id: 'plc:stone:north-border',
      kind: 'SUBDISTRICT',
      nameZh: '北界街道',
      nameEn: 'North Border Subdistrict',
      parentId: 'plc:sample:district-jia',
    }),
    place({
      id: 'plc:stone:south-border',
      kind: 'SUBDISTRICT',
      nameZh: '南界街道',
      nameEn: 'South Border Subdistrict',
      parentId: 'plc:sample:district-yi',
    }),
    place({
      id: 'plc:stone:block',
      kind: 'BUILDING',
      nameZh: '界石路条形楼',
      nameEn: 'Block on Boundary Stone Road',
      parentId: 'plc:stone:north-border',
      alsoWithin: ['plc:stone:south-border'],
    }),
  ],
  organizations: [
    organization({
      id: 'org:stone:north-office',
      kind: 'SUBDISTRICT_OFFICE',
      nameZh: '北界街道办事处',
      nameEn: 'North Border Subdistrict Office',
      territoryIds: ['plc:stone:north-border'],
      level: 'SUBDISTRICT',
    }),
    organization({
      id: 'org:stone:south-office',
      kind: 'SUBDISTRICT_OFFICE',
      nameZh: '南界街道办事处',
      nameEn: 'South Border Subdistrict Office',
      territoryIds: ['plc:stone:south-border'],
      level: 'SUBDISTRICT',
    }),
    organization({
      id: 'org:stone:party-committee',
      kind: 'COMMUNITY_PARTY_COMMITTEE',
      nameZh: '界石社区党委',
      nameEn: 'Boundary Stone Party committee',
      territoryIds: ['plc:stone:north-border'],
      level: 'COMMUNITY',
    }),
  ],
};
