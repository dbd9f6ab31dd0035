import { fact } from './fact';

const community = {
  level: 'COMMUNITY',
  committeeKinds: ['COMMUNITY_PARTY_COMMITTEE', 'COMMUNITY_PARTY_BRANCH'],
  policy: { state: 'DRAFTING' },
};

export default fact({
  number: 125,
  operation: `{ committeeSeatRules(where: { partTime: { eq: true } }) { nodes { level committeeKinds policy { state } } } }`,
  data: {
    committeeSeatRules: {
      nodes: [
        community,
        community,
        community,
        {
          level: 'SUBDISTRICT',
          committeeKinds: ['SUBDISTRICT_PARTY_WORKING_COMMITTEE'],
          policy: { state: 'DRAFTING' },
        },
      ],
    },
  },
});
