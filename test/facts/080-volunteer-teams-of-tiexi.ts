import { fact } from './fact';

export default fact({
  number: 80,
  operation: `{ resources(within: "plc:hd:tiexi", where: { kind: { eq: PEOPLE } }) { nodes { titleZh ... on CommunityResource { subtype units { value precision } } } } }`,
  data: {
    resources: {
      nodes: [
        { titleZh: '社区志愿者队伍', subtype: 'VOLUNTEER_TEAM', units: { value: 14, precision: 'EXACT' } },
      ],
    },
  },
});
