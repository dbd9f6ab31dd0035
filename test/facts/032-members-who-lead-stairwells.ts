import { fact } from './fact';

export default fact({
  number: 32,
  operation: `{ roleHeadcounts(within: "plc:xgl:courtyard-35", where: { roles: { has: STAIRWELL_LEADER } }) { nodes { roles total { value } partyMembers { value precision } } } }`,
  data: {
    roleHeadcounts: {
      nodes: [{ roles: ['STAIRWELL_LEADER'], total: null, partyMembers: { value: 18, precision: 'EXACT' } }],
    },
  },
});
