import { fact } from './fact';

export default fact({
  number: 56,
  operation: `{ ownerWorks(within: "plc:chy:xiaguangli", where: { hazardState: { isNull: false }, matter: { eq: "ELECTRICAL" } }) { nodes { place { nameZh } hazard { titleZh titleEn state } source { kind passage } } } }`,
  data: {
    ownerWorks: {
      nodes: [
        {
          place: { nameZh: '霞光里35号院' },
          hazard: { titleZh: '线路老旧', titleEn: 'Old wiring', state: 'ELIMINATED' },
          source: { kind: 'ARTICLE', passage: 'A6' },
        },
      ],
    },
  },
});
