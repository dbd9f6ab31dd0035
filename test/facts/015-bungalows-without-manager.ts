import { fact } from './fact';

export default fact({
  number: 15,
  operation: `{ place(id: "plc:xgl:courtyard-35-bungalows") { responsibilities(matters: ["STRUCTURE_SAFETY"], roles: [MAINTAINER], asOf: "2018-06-30") { status gaps deFacto holders { kind } } } }`,
  data: {
    place: {
      responsibilities: [
        {
          status: 'LAPSED',
          gaps: ['CLAIM_LAPSED', 'NO_AUTHORITY'],
          deFacto: 'UNPERFORMED',
          holders: [{ kind: 'PROPERTY_COMPANY' }],
        },
      ],
    },
  },
});
