import { fact } from './fact';

export default fact({
  number: 3,
  operation: `{ places(within: "plc:bj:beijing", where: { kind: { eq: COMMUNITY } }) { nodes { nameZh leadingBody { kind nameZh } organizations(kinds: [COORDINATION_COMMITTEE], levels: [COMMUNITY]) { nameZh } } } }`,
  data: {
    places: {
      nodes: [
        {
          nameZh: '霞光里社区',
          leadingBody: { kind: 'COMMUNITY_PARTY_COMMITTEE', nameZh: '霞光里社区党委' },
          organizations: [{ nameZh: '霞光里社区党建工作协调委员会' }],
        },
        { nameZh: '嘉诚花园社区', leadingBody: null, organizations: [] },
        {
          nameZh: '铁西社区',
          leadingBody: { kind: 'COMMUNITY_PARTY_COMMITTEE', nameZh: '铁西社区党委' },
          organizations: [],
        },
      ],
    },
  },
});
