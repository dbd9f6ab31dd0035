import { fact } from './fact';

export default fact({
  number: 123,
  operation: `{ policyDocuments(where: { state: { eq: DRAFTING } }) { nodes { titleZh place { nameZh } issuers { nameZh nameEn level } state validFrom source { kind passage } } } }`,
  data: {
    policyDocuments: {
      nodes: [
        {
          titleZh: '关于推进“街乡吹哨、部门报到”向社区深化的实施方案',
          place: { nameZh: '北京市' },
          issuers: [
            { nameZh: '市委社会工委', nameEn: 'Municipal Social Work Committee', level: 'CITY' },
            { nameZh: '市民政局', nameEn: 'Municipal Civil Affairs Bureau', level: 'CITY' },
          ],
          state: 'DRAFTING',
          validFrom: null,
          source: { kind: 'ARTICLE', passage: 'D3' },
        },
      ],
    },
  },
});
