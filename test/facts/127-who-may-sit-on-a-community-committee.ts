import { fact } from './fact';

export default fact({
  number: 127,
  operation: `{ committeeSeatRules(where: { committeeKinds: { has: COMMUNITY_PARTY_COMMITTEE } }) { nodes { seat memberKinds memberRole partyMember source { passage } } } }`,
  data: {
    committeeSeatRules: {
      nodes: [
        {
          seat: 'OWNERS_COMMITTEE',
          memberKinds: ['OWNERS_COMMITTEE'],
          memberRole: 'HEAD',
          partyMember: true,
          source: { passage: 'D3' },
        },
        {
          seat: 'PROPERTY_COMPANY',
          memberKinds: ['PROPERTY_COMPANY'],
          memberRole: 'HEAD',
          partyMember: true,
          source: { passage: 'D3' },
        },
        {
          seat: 'SOCIAL_ORG',
          memberKinds: ['SOCIAL_ORGANIZATION'],
          memberRole: 'HEAD',
          partyMember: true,
          source: { passage: 'D3' },
        },
      ],
    },
  },
});
