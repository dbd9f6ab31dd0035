import { fact } from './fact';

export default fact({
  number: 52,
  operation: `{ place(id: "plc:xgl:courtyard-35") { whistles { nodes { responses { responder { kind nameZh } state source { statedBy } } } } } }`,
  data: {
    place: {
      whistles: {
        nodes: [
          {
            responses: [
              {
                responder: { kind: 'MEMBER_BODY', nameZh: '霞光里社区全体党员' },
                state: 'REPORTED_IN',
                source: { statedBy: 'COMMUNITY_COMMITTEE' },
              },
              {
                responder: { kind: 'OWNER_UNIT', nameZh: '霞光里35号院产权单位' },
                state: 'REPORTED_IN',
                source: { statedBy: 'PROPERTY_RIGHTS_UNIT' },
              },
              {
                responder: { kind: 'STREET_SECTION', nameZh: '麦子店街道职能科室' },
                state: 'REPORTED_IN',
                source: { statedBy: 'STREET_DEPARTMENT' },
              },
            ],
          },
        ],
      },
    },
  },
});
