import { fact } from './fact';

export default fact({
  number: 106,
  operation: `{ escalationRules(where: { level: { eq: COMMUNITY } }, within: "plc:bj:changping") { nodes { place { nameZh } steps reportedTo { kind nameZh } source { statedBy passage } } } }`,
  data: {
    escalationRules: {
      nodes: [
        {
          place: { nameZh: '嘉诚花园社区' },
          steps: ['REPORT_AS_LIST', 'WHISTLE_AND_REPORT_IN'],
          reportedTo: { kind: 'STREET_SECTION', nameZh: '天通苑南街道相关部室（中心）' },
          source: { statedBy: 'STREET_DEPARTMENT', passage: 'C3' },
        },
      ],
    },
  },
});
