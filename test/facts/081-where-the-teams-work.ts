import { fact } from './fact';

export default fact({
  number: 81,
  operation: `{ communityResources(within: "plc:hd:tiexi", where: { subtype: { eq: VOLUNTEER_TEAM } }) { nodes { organization { nameZh } serviceAreas } } }`,
  data: {
    communityResources: {
      nodes: [
        {
          organization: { nameZh: '社区志愿者队伍' },
          serviceAreas: ['SAFETY', 'SANITATION', 'ORDER', 'CULTURE'],
        },
      ],
    },
  },
});
