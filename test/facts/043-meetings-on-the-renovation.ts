import { fact } from './fact';

/** Another set than the 25 of the community, which were on all topics. */
export default fact({
  number: 43,
  operation: `{ deliberation(id: "del:xgl:bungalows") { meetingTallies { kinds topicsEn count { value precision } withinMonths } } }`,
  data: {
    deliberation: {
      meetingTallies: [
        {
          kinds: ['DELIBERATION'],
          topicsEn: ['Renovation of the bungalows'],
          count: { value: 18, precision: 'EXACT' },
          withinMonths: 12,
        },
      ],
    },
  },
});
