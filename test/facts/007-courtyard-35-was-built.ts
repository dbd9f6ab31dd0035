import { fact } from './fact';

export default fact({
  number: 7,
  operation: `{ place(id: "plc:xgl:courtyard-35") { builtPeriod { from to precision source { kind statedBy passage } } } }`,
  data: {
    place: {
      builtPeriod: {
        from: 1970,
        to: 1979,
        precision: 'DECADE',
        source: { kind: 'ARTICLE', statedBy: 'PROPERTY_RIGHTS_UNIT', passage: 'A2' },
      },
    },
  },
});
