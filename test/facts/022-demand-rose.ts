import { fact } from './fact';

export default fact({
  number: 22,
  operation: `{ place(id: "plc:xgl:courtyard-35") { demandTrends { subject direction change { value precision } validFrom validTo source { kind passage } } } }`,
  data: {
    place: {
      demandTrends: [
        {
          subject: 'DEMANDS',
          direction: 'RISING',
          change: null,
          validFrom: null,
          validTo: null,
          source: { kind: 'ARTICLE', passage: 'A2' },
        },
        {
          subject: 'PROBLEMS',
          direction: 'RISING',
          change: null,
          validFrom: null,
          validTo: null,
          source: { kind: 'ARTICLE', passage: 'A2' },
        },
      ],
    },
  },
});
