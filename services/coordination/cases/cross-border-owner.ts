import { numbered, organization, place, type RegisteredCase } from './case-entry';

const community = 'plc:elm:community';
const compound = 'plc:elm:lane-5';
const owners = [
  { name: 'one', nameZh: '乙区示例一单位', nameEn: 'First body of District Yi' },
  { name: 'two', nameZh: '乙区示例二单位', nameEn: 'Second body of District Yi' },
];

/** Three buildings that stand in one district and belong to two bodies of another, in whose register they are kept. */
export const crossBorderOwner: RegisteredCase = {
  places: [
    place({
      id: 'plc:elm:street',
      kind: 'SUBDISTRICT',
      nameZh: '榆树街道',
      nameEn: 'Elm Subdistrict',
      parentId: 'plc:sample:district-jia',
    }),
    place({
      id: community,
      kind: 'COMMUNITY',
      nameZh: '榆树巷社区',
      nameEn: 'Elm Lane Community',
      parentId: 'plc:elm:street',
    }),
    place({
      id: compound,
      kind: 'COMPOUND',
      nameZh: '榆树巷5号院',
      nameEn: '5 Elm Lane',
      parentId: community,
      alsoWithin: ['plc:sample:district-yi'],
    }),
    ...numbered(3).map((number) =>
      place({
        id: `${compound}-building-${number}`,
        kind: 'BUILDING',
        nameZh: `榆树巷5号院${number}号楼`,
        nameEn: `Building ${number}, 5 Elm Lane`,
        parentId: compound,
      }),
    ),
  ],
  organizations: [
    ...owners.map(({ name, ...names }) =>
      organization({ id: `org:elm:owner-${name}`, kind: 'OWNER_UNIT', ...names, territoryIds: [compound] }),
    ),
    organization({
      id: 'org:elm:street-office',
      kind: 'SUBDISTRICT_OFFICE',
      nameZh: '榆树街道办事处',
      nameEn: 'Elm Subdistrict Office',
      territoryIds: ['plc:elm:street'],
      level: 'SUBDISTRICT',
    }),
    organization({
      id: 'org:elm:emergency-team',
      kind: 'STREET_CENTER',
      nameZh: '榆树街道应急保障队',
      nameEn: 'Emergency team of Elm Subdistrict',
      territoryIds: ['plc:elm:street'],
      level: 'SUBDISTRICT',
    }),
    organization({
      id: 'org:elm:repair-company',
      kind: 'PROPERTY_COMPANY',
      nameZh: '榆树户内维修公司',
      nameEn: 'Elm in-flat repair company',
      territoryIds: [compound],
    }),
    organization({
      id: 'org:elm:party-committee',
      kind: 'COMMUNITY_PARTY_COMMITTEE',
      nameZh: '榆树巷社区党委',
      nameEn: 'Elm Lane Party committee',
      territoryIds: [community],
      level: 'COMMUNITY',
    }),
  ],
};
