import { fact } from './fact';

export default fact({
  number: 46,
  operation: `{ recognitions(where: { area: { eq: "plc:bj:chaoyang" } }) { totalCount nodes { schemeZh place { kind nameZh } area { nameZh } cohortSize year source { statedBy passage } } } }`,
  data: {
    recognitions: {
      totalCount: 1,
      nodes: [
        {
          schemeZh: '优美小区',
          place: { kind: 'COMPOUND', nameZh: '霞光里35号院' },
          area: { nameZh: '朝阳区' },
          cohortSize: 15,
          year: null,
          source: { statedBy: 'STREET_DEPARTMENT', passage: 'A5' },
        },
      ],
    },
  },
});
