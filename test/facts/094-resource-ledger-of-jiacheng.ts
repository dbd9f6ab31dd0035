import { fact } from './fact';

export default fact({
  number: 94,
  operation: `{ resourceLedgers(where: { keeper: { eq: "org:jc:party-branch" } }) { totalCount nodes { place { nameZh } keeper { nameZh } entries { totalCount } source { kind passage } } } }`,
  data: {
    resourceLedgers: {
      totalCount: 1,
      nodes: [
        {
          place: { nameZh: '嘉诚花园社区' },
          keeper: { nameZh: '嘉诚花园社区党支部' },
          entries: { totalCount: 11 },
          source: { kind: 'ARTICLE', passage: 'C1' },
        },
      ],
    },
  },
});
