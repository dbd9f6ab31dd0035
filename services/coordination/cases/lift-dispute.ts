import { numbered, organization, place, type RegisteredCase } from './case-entry';

const community = 'plc:pomegranate:community';
const compound = 'plc:pomegranate:garden';
const lifts = 'plc:pomegranate:lifts';

/** Twenty lifts; what is said of all of them is said of the zone that they make up. */
export const liftDispute: RegisteredCase = {
  places: [
    place({
      id: 'plc:pomegranate:street',
      kind: 'SUBDISTRICT',
      nameZh: '石榴街道',
      nameEn: 'Pomegranate Subdistrict',
      parentId: 'plc:sample:district-jia',
    }),
    place({
      id: community,
      kind: 'COMMUNITY',
      nameZh: '石榴园社区',
      nameEn: 'Pomegranate Community',
      parentId: 'plc:pomegranate:street',
    }),
    place({
      id: compound,
      kind: 'COMPOUND',
      nameZh: '石榴园小区',
      nameEn: 'Pomegranate Garden',
      parentId: community,
    }),
    place({
      id: lifts,
      kind: 'ZONE',
      nameZh: '石榴园小区电梯',
      nameEn: 'Lifts of Pomegranate Garden',
      parentId: compound,
    }),
    ...numbered(20).map((number) =>
      place({
        id: `plc:pomegranate:lift-${String(number).padStart(2, '0')}`,
        kind: 'FACILITY',
        nameZh: `电梯（之${number}）`,
        nameEn: `Lift (${number} of 20)`,
        parentId: compound,
        alsoWithin: [lifts],
      }),
    ),
  ],
  organizations: [
    organization({
      id: 'org:pomegranate:owners-committee',
      kind: 'OWNERS_COMMITTEE',
      nameZh: '石榴园小区业主委员会',
      nameEn: "Owners' committee of Pomegranate Garden",
      territoryIds: [compound],
      level: 'COMPOUND',
    }),
    organization({
      id: 'org:pomegranate:property-company',
      kind: 'PROPERTY_COMPANY',
      nameZh: '石榴园物业公司',
      nameEn: 'Property company of Pomegranate Garden',
      territoryIds: [compound],
    }),
    organization({
      id: 'org:pomegranate:party-committee',
      kind: 'COMMUNITY_PARTY_COMMITTEE',
      nameZh: '石榴园社区党委',
      nameEn: 'Pomegranate Party committee',
      territoryIds: [community],
      level: 'COMMUNITY',
    }),
  ],
};
