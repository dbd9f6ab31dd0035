import { fact } from './fact';

export default fact({
  number: 16,
  operation: `{ place(id: "plc:xgl:courtyard-35-bungalows") { responsibilities(matters: ["STRUCTURE_SAFETY"], roles: [OWNER], asOf: "2018-06-30") { status gaps deFacto holders { kind } } } }`,
  data: {
    place: {
      responsibilities: [
        {
          status: 'DORMANT',
          gaps: ['HOLDER_DORMANT'],
          deFacto: 'UNPERFORMED',
          holders: [{ kind: 'OWNER_UNIT' }],
        },
      ],
    },
  },
});
