import { numbered, organization, place, type RegisteredCase } from './case-entry';

const community = 'plc:crabapple:community';
const compound = 'plc:crabapple:court-9';

/** Six buildings: four found a new company when the old one left, two did not. */
export const halfManagedCompound: RegisteredCase = {
  places: [
    place({
      id: 'plc:crabapple:street',
      kind: 'SUBDISTRICT',
      nameZh: '海棠街道',
      nameEn: 'Crabapple Subdistrict',
      parentId: 'plc:sample:district-yi',
    }),
    place({
      id: community,
      kind: 'COMMUNITY',
      nameZh: '海棠里社区',
      nameEn: 'Crabapple Community',
      parentId: 'plc:crabapple:street',
    }),
    place({
      id: compound,
      kind: 'COMPOUND',
      nameZh: '海棠里9号院',
      nameEn: '9 Crabapple Court',
      parentId: community,
    }),
    ...numbered(6).map((number) =>
      place({
        id: `${compound}-building-${number}`,
        kind: 'BUILDING',
        nameZh: `海棠里9号院${number}号楼`,
        nameEn: `Building ${number}, 9 Crabapple Court`,
        parentId: compound,
      }),
    ),
  ],
  organizations: [
    organization({
      id: 'org:crabapple:owner-unit',
      kind: 'OWNER_UNIT',
      nameZh: '海棠里9号院原产权单位（已改制）',
      nameEn: 'Former owner unit of 9 Crabapple Court (reorganized)',
      territoryIds: [compound],
    }),
    organization({
      id: 'org:crabapple:old-company',
      kind: 'PROPERTY_COMPANY',
      nameZh: '海棠旧物业公司',
      nameEn: 'Old property company of 9 Crabapple Court',
      territoryIds: [compound],
    }),
    organization({
      id: 'org:crabapple:new-company',
      kind: 'PROPERTY_COMPANY',
      nameZh: '海棠新物业公司',
      nameEn: 'New property company of 9 Crabapple Court',
      territoryIds: [compound],
    }),
    organization({
      id: 'org:crabapple:street-office',
      kind: 'SUBDISTRICT_OFFICE',
      nameZh: '海棠街道办事处',
      nameEn: 'Crabapple Subdistrict Office',
      territoryIds: ['plc:crabapple:street'],
      level: 'SUBDISTRICT',
    }),
    organization({
      id: 'org:crabapple:party-committee',
      kind: 'COMMUNITY_PARTY_COMMITTEE',
      nameZh: '海棠里社区党委',
      nameEn: 'Crabapple Party committee',
      territoryIds: [community],
      level: 'COMMUNITY',
    }),
  ],
};
