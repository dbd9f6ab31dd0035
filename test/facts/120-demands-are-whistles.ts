import { fact } from './fact';

export default fact({
  number: 120,
  operation: `{ whistleAuthorities(where: { level: { eq: DEMAND } }, within: "plc:bj:beijing") { nodes { effect categories place { nameZh } source { kind statedBy passage } } } whistlePreview(place: "plc:cp:jiacheng-garden", category: PUBLIC_DEMAND, responders: [{ kind: "STREET_SECTION" }], asOf: "2019-07-01") { allowed reason rules { effect } lowestLevel } }`,
  data: {
    whistleAuthorities: {
      nodes: [
        {
          effect: 'PROPOSAL',
          categories: ['PUBLIC_DEMAND'],
          place: { nameZh: '北京市' },
          source: { kind: 'ARTICLE', statedBy: 'STREET_DEPARTMENT', passage: 'D2' },
        },
      ],
    },
    whistlePreview: {
      allowed: false,
      reason: 'PROPOSAL_ONLY',
      rules: [{ effect: 'PROPOSAL' }],
      lowestLevel: 'COMMUNITY',
    },
  },
});
