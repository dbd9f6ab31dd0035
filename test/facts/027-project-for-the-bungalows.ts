import { fact } from './fact';

export default fact({
  number: 27,
  operation: `{ projects(where: { places: { has: "plc:xgl:courtyard-35-bungalows" } }) { nodes { titleZh titleEn kind places { nameZh } source { kind passage } } } }`,
  data: {
    projects: {
      nodes: [
        {
          titleZh: '霞光里35号院平房改造工程',
          titleEn: 'Bungalow renovation of courtyard 35',
          kind: 'ONE_OFF',
          places: [{ nameZh: '霞光里35号院平房' }],
          source: { kind: 'ARTICLE', passage: 'A3' },
        },
      ],
    },
  },
});
