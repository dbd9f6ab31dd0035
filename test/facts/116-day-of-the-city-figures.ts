import { fact } from './fact';

export default fact({
  number: 116,
  operation: `{ cityFigures(within: "plc:bj:beijing") { nodes { code quantity { asOf } source { document { kind figuresAsOf } } } } }`,
  data: {
    cityFigures: {
      nodes: [
        {
          code: 'COMMUNITY_PARTY_ORGANIZATIONS',
          quantity: { asOf: '2019-07-01' },
          source: { document: { kind: 'ARTICLE', figuresAsOf: '2019-07-01' } },
        },
        {
          code: 'MEMBERS_REPORTED_IN',
          quantity: { asOf: '2019-07-01' },
          source: { document: { kind: 'ARTICLE', figuresAsOf: '2019-07-01' } },
        },
        {
          code: 'ORGANIZATIONS_REPORTED_IN',
          quantity: { asOf: '2019-07-01' },
          source: { document: { kind: 'ARTICLE', figuresAsOf: '2019-07-01' } },
        },
      ],
    },
  },
});
