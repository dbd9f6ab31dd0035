import { fact } from './fact';

export default fact({
  number: 119,
  operation: `{ cityFigures(where: { code: { eq: COMMUNITY_PARTY_ORGANIZATIONS } }) { nodes { place { kind nameZh } quantity { value precision source { kind passage } } coverage } } }`,
  data: {
    cityFigures: {
      nodes: [
        {
          place: { kind: 'CITY', nameZh: '北京市' },
          quantity: { value: 3_000, precision: 'AT_LEAST', source: { kind: 'ARTICLE', passage: 'D2' } },
          coverage: null,
        },
      ],
    },
  },
});
