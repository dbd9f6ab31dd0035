import { fact } from './fact';

export default fact({
  number: 54,
  operation: `{ ownerPledges(where: { contributor: { eq: "org:xgl:owner-unit" }, state: { eq: COMMITTED } }) { totalCount nodes { project { titleEn place { nameEn } } amountFen source { statedBy passage } } } }`,
  data: {
    ownerPledges: {
      totalCount: 2,
      nodes: [
        {
          project: {
            titleEn: 'Bungalow renovation of courtyard 35',
            place: { nameEn: 'Courtyard 35, Xiaguangli' },
          },
          amountFen: null,
          source: { statedBy: 'PROPERTY_RIGHTS_UNIT', passage: 'A5' },
        },
        {
          project: {
            titleEn: 'Replacement of old wires and cables in courtyard 35',
            place: { nameEn: 'Courtyard 35, Xiaguangli' },
          },
          amountFen: null,
          source: { statedBy: 'PROPERTY_RIGHTS_UNIT', passage: 'A6' },
        },
      ],
    },
  },
});
