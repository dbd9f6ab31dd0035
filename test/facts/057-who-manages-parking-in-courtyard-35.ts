import { fact } from './fact';

export default fact({
  number: 57,
  operation: `{ place(id: "plc:xgl:courtyard-35") { parkingScheme { kind committee { kind nameZh } } selfGovernanceBodies(where: { kind: { eq: PARKING } }) { nodes { organization { nameZh } establishedBy { kind nameZh } members } } } }`,
  data: {
    place: {
      parkingScheme: {
        kind: 'SELF_MANAGED',
        committee: { kind: 'PARKING_COMMITTEE', nameZh: '小区自治车管会' },
      },
      selfGovernanceBodies: {
        nodes: [
          {
            organization: { nameZh: '小区自治车管会' },
            establishedBy: { kind: 'COMMUNITY_PARTY_COMMITTEE', nameZh: '霞光里社区党委' },
            members: ['PARTY_MEMBERS', 'RESIDENTS'],
          },
        ],
      },
    },
  },
});
