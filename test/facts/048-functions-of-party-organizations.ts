import { fact } from './fact';

export default fact({
  number: 48,
  operation: `{ place(id: "plc:xgl:courtyard-35") { organizations(kinds: [COMMUNITY_PARTY_COMMITTEE, YARD_PARTY_BRANCH]) { nameZh functions } } vocabularies(names: ["OrganizationFunction"]) { values { value labelZh labelEn } } }`,
  data: {
    place: {
      organizations: [
        { nameZh: '35号院楼院党支部', functions: ['POLITICAL', 'LEADING', 'ORGANIZING', 'SERVICE'] },
        { nameZh: '霞光里社区党委', functions: ['POLITICAL', 'LEADING', 'ORGANIZING', 'SERVICE'] },
      ],
    },
    vocabularies: [
      {
        values: [
          { value: 'POLITICAL', labelZh: '政治功能', labelEn: 'political' },
          { value: 'LEADING', labelZh: '引领功能', labelEn: 'leading' },
          { value: 'ORGANIZING', labelZh: '组织功能', labelEn: 'organizing' },
          { value: 'SERVICE', labelZh: '服务功能', labelEn: 'service' },
        ],
      },
    ],
  },
});
