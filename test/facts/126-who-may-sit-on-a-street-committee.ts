import { fact } from './fact';

export default fact({
  number: 126,
  operation: `{ committeeSeatRules(where: { committeeKinds: { has: SUBDISTRICT_PARTY_WORKING_COMMITTEE } }) { nodes { seat partTime memberKinds memberRole qualificationZh qualificationEn validFrom source { kind passage } } } }`,
  data: {
    committeeSeatRules: {
      nodes: [
        {
          seat: 'UPWARD',
          partTime: true,
          memberKinds: ['COMMUNITY_PARTY_COMMITTEE', 'COMMUNITY_PARTY_BRANCH'],
          memberRole: 'SECRETARY',
          qualificationZh: '优秀',
          qualificationEn: 'excellent',
          validFrom: null,
          source: { kind: 'ARTICLE', passage: 'D3' },
        },
      ],
    },
  },
});
