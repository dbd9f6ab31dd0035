import { fact } from './fact';

export default fact({
  number: 105,
  operation: `{ issues(within: "plc:cp:jiacheng-garden", where: { level: { eq: COMMUNITY } }) { nodes { handlers { kind nameZh } route { handlersComplete source { kind passage } } } } }`,
  data: {
    issues: {
      nodes: [
        {
          handlers: [
            { kind: 'COMMUNITY_PARTY_BRANCH', nameZh: '嘉诚花园社区党支部' },
            { kind: 'PROPERTY_COMPANY', nameZh: '嘉诚花园物业公司' },
            { kind: 'VOLUNTEER_TEAM', nameZh: '各类志愿服务队' },
          ],
          route: { handlersComplete: false, source: { kind: 'ARTICLE', passage: 'C3' } },
        },
      ],
    },
  },
});
