import { fact } from './fact';

export default fact({
  number: 110,
  operation: `{ subsidies(within: "plc:cp:jiacheng-garden") { nodes { kinds areAllKindsNamed works { titleZh } giver { nameZh } amountFen source { statedBy passage } } } }`,
  data: {
    subsidies: {
      nodes: [
        {
          kinds: ['HIGHER_LEVEL_SUPPORT', 'PARTY_SERVICE_FUND'],
          areAllKindsNamed: false,
          works: [
            { titleZh: '社区绿化景观提升' },
            { titleZh: '自行车棚改造' },
            { titleZh: '自备井改市政水' },
            { titleZh: '篮球场改造' },
            { titleZh: '小区北门广场改造' },
            { titleZh: '小区内道路修复' },
            { titleZh: '文体活动中心改造' },
          ],
          giver: null,
          amountFen: null,
          source: { statedBy: 'STREET_DEPARTMENT', passage: 'C5' },
        },
      ],
    },
  },
});
