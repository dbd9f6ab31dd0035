import { fact } from './fact';

export default fact({
  number: 115,
  operation: `{ activities(within: "plc:cp:jiacheng-garden", where: { kind: { eq: CLEAN_UP } }) { nodes { participants participantsCompleteness frequency timesPerYear } } }`,
  data: {
    activities: {
      nodes: [
        {
          participants: ['COMMUNITY_PARTY_MEMBERS', 'WORKING_PARTY_MEMBERS', 'VOLUNTEERS'],
          participantsCompleteness: 'OPEN',
          frequency: 'REGULAR',
          timesPerYear: null,
        },
      ],
    },
  },
});
