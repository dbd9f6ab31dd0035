import { fact } from './fact';

export default fact({
  number: 33,
  operation: `{ place(id: "plc:xgl:courtyard-35") { selfGovernanceBodies { totalCount nodes { kind organization { kind nameZh } establishedBy { nameZh } } } } }`,
  data: {
    place: {
      selfGovernanceBodies: {
        totalCount: 2,
        nodes: [
          {
            kind: 'GENERAL',
            organization: { kind: 'SELF_GOVERNANCE_BODY', nameZh: '35号院楼院自治组织' },
            establishedBy: { nameZh: '霞光里社区党委' },
          },
          {
            kind: 'PARKING',
            organization: { kind: 'PARKING_COMMITTEE', nameZh: '小区自治车管会' },
            establishedBy: { nameZh: '霞光里社区党委' },
          },
        ],
      },
    },
  },
});
