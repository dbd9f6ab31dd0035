import { fact } from './fact';

export default fact({
  number: 74,
  operation: `{ place(id: "plc:tx:stairwell-01") { responsibilities(matters: ["CLUTTER"], roles: [SELF_GOVERNOR], asOf: "2019-07-01") { status deFacto holders { kind nameZh } } } }`,
  data: {
    place: {
      responsibilities: [
        {
          status: 'ACTIVE',
          deFacto: 'PERFORMED',
          holders: [{ kind: 'ROLE_GROUP', nameZh: '楼门党员、楼门组长' }],
        },
      ],
    },
  },
});
