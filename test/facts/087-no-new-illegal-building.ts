import { fact } from './fact';

export default fact({
  number: 87,
  operation: `{ indicators(where: { code: { eq: NEW_ILLEGAL_CONSTRUCTION } }, within: "plc:hd:tiexi") { nodes { value validFrom validTo periodSource source { kind statedBy passage } } } }`,
  data: {
    indicators: {
      nodes: [
        {
          value: 0,
          validFrom: '2015-07-01',
          validTo: '2019-07-01',
          periodSource: 'SYNTHETIC',
          source: { kind: 'ARTICLE', statedBy: 'STREET_DEPARTMENT', passage: 'B4' },
        },
      ],
    },
  },
});
