import { fact } from './fact';

export default fact({
  number: 96,
  operation: `{ resources(within: "plc:cp:jiacheng-garden", where: { kind: { eq: PEOPLE } }) { totalCount nodes { titleZh ... on CommunityResource { organization { kind wishesClaimed { nodes { category source { kind } } } } } } } }`,
  data: {
    resources: {
      totalCount: 3,
      nodes: [
        { titleZh: '组团服务队', organization: { kind: 'VOLUNTEER_TEAM', wishesClaimed: { nodes: [] } } },
        { titleZh: '老党员先锋队', organization: { kind: 'VOLUNTEER_TEAM', wishesClaimed: { nodes: [] } } },
        {
          titleZh: '在职党员心愿认领队',
          organization: {
            kind: 'VOLUNTEER_TEAM',
            wishesClaimed: { nodes: [{ category: 'GOODS', source: { kind: 'SYNTHETIC' } }] },
          },
        },
      ],
    },
  },
});
