import { fact } from './fact';

export default fact({
  number: 82,
  operation: `{ staffCounts(within: "plc:hd:tiexi", where: { role: { eq: GUARD } }) { totalCount nodes { place { nameZh } company { nameZh } count { value precision asOf } source { kind statedBy passage } } } }`,
  data: {
    staffCounts: {
      totalCount: 1,
      nodes: [
        {
          place: { nameZh: '铁西社区' },
          company: null,
          count: { value: 0, precision: 'EXACT', asOf: null },
          source: { kind: 'ARTICLE', statedBy: 'PROPERTY_COMPANY', passage: 'B4' },
        },
      ],
    },
  },
});
