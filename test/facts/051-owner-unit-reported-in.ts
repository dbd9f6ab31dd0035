import { fact } from './fact';

export default fact({
  number: 51,
  operation: `{ organization(id: "org:xgl:owner-unit") { kind whistleResponses { nodes { state whistle { place { nameZh } issuer { nameZh } } source { statedBy } } } } }`,
  data: {
    organization: {
      kind: 'OWNER_UNIT',
      whistleResponses: {
        nodes: [
          {
            state: 'REPORTED_IN',
            whistle: { place: { nameZh: '霞光里35号院' }, issuer: { nameZh: '霞光里社区党委' } },
            source: { statedBy: 'PROPERTY_RIGHTS_UNIT' },
          },
        ],
      },
    },
  },
});
