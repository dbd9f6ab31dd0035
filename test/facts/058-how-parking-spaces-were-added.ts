import { fact } from './fact';

export default fact({
  number: 58,
  operation: `{ parkingAgreements(within: "plc:xgl:courtyard-35") { nodes { partners { kind nameZh } basis addsSpaces addedSpaces { value } } } }`,
  data: {
    parkingAgreements: {
      nodes: [
        {
          partners: [{ kind: 'ENTERPRISE', nameZh: '周边企业' }],
          basis: 'CONSULTATION',
          addsSpaces: true,
          addedSpaces: null,
        },
      ],
    },
  },
});
