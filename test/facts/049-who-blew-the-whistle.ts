import { fact } from './fact';

export default fact({
  number: 49,
  operation: `{ whistles(within: "plc:xgl:courtyard-35") { nodes { issuer { kind nameZh } source { statedBy passage } } } }`,
  data: {
    whistles: {
      nodes: [
        {
          issuer: { kind: 'COMMUNITY_PARTY_COMMITTEE', nameZh: '霞光里社区党委' },
          source: { statedBy: 'COMMUNITY_COMMITTEE', passage: 'A6' },
        },
      ],
    },
  },
});
