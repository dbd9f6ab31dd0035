import { fact } from './fact';

export default fact({
  number: 2,
  operation: `{ reportInRules(kind: INDIVIDUAL) { placeKinds territory { nameZh } source { kind passage } } }`,
  data: {
    reportInRules: [
      {
        placeKinds: ['COMMUNITY', 'VILLAGE'],
        territory: { nameZh: '北京市' },
        source: { kind: 'ARTICLE', passage: 'lead' },
      },
    ],
  },
});
