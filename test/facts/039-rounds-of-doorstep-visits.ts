import { fact } from './fact';

export default fact({
  number: 39,
  operation: `{ activities(within: "plc:xgl:courtyard-35", where: { kind: { eq: DOORSTEP_VISIT } }) { nodes { count { value precision } participants } } }`,
  data: {
    activities: { nodes: [{ count: { value: 12, precision: 'EXACT' }, participants: ['PARTY_MEMBERS'] }] },
  },
});
