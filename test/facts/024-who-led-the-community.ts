import { fact } from './fact';

export default fact({
  number: 24,
  operation: `{ mandates(where: { role: { eq: COORDINATOR } }, within: "plc:chy:maizidian") { nodes { place { nameZh } organization { kind nameZh } powers legalBasis source { kind statedBy passage } } } }`,
  data: {
    mandates: {
      nodes: [
        {
          place: { nameZh: '霞光里社区' },
          organization: { kind: 'SUBDISTRICT_PARTY_WORKING_COMMITTEE', nameZh: '麦子店街道工委' },
          powers: ['LEAD'],
          legalBasis: null,
          source: { kind: 'ARTICLE', statedBy: 'STREET_DEPARTMENT', passage: 'A3' },
        },
      ],
    },
  },
});
