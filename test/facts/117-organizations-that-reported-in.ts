import { fact } from './fact';

export default fact({
  number: 117,
  operation: `{ cityFigures(where: { code: { eq: ORGANIZATIONS_REPORTED_IN } }) { nodes { place { kind nameZh } quantity { value precision source { kind passage } } coverage } } }`,
  data: {
    cityFigures: {
      nodes: [
        {
          place: { kind: 'CITY', nameZh: '北京市' },
          quantity: { value: 9_000, precision: 'AT_LEAST', source: { kind: 'ARTICLE', passage: 'D1' } },
          coverage: 'ALL',
        },
      ],
    },
  },
});
