import { fact } from './fact';

export default fact({
  number: 97,
  operation: `{ place(id: "plc:cp:jiacheng-garden") { roleHeadcounts { nodes { roles total { value precision } split { role count } } } } }`,
  data: {
    place: {
      roleHeadcounts: {
        nodes: [
          {
            roles: ['GRID_LEADER', 'GROUP_LEADER', 'STAIRWELL_LEADER', 'VOLUNTEER'],
            total: { value: 162, precision: 'EXACT' },
            split: null,
          },
        ],
      },
    },
  },
});
