import { fact } from './fact';

export default fact({
  number: 34,
  operation: `{ activities(within: "plc:chy:xiaguangli", where: { kind: { eq: CAMPAIGN }, validTo: { lte: "2019-03-01" } }) { nodes { titleZh place { nameZh } periodSource source { kind passage } } } }`,
  data: {
    activities: {
      nodes: [
        {
          titleZh: '平房改造宣传动员',
          place: { nameZh: '霞光里35号院' },
          periodSource: 'SYNTHETIC',
          source: { kind: 'ARTICLE', passage: 'A4' },
        },
      ],
    },
  },
});
