import { fact } from './fact';

export default fact({
  number: 70,
  operation: `{ meetingTallies(within: "plc:hd:tiexi") { nodes { kinds topicsZh count { value precision } survey { findings { labelZh } } } } }`,
  data: {
    meetingTallies: {
      nodes: [
        {
          kinds: ['DISCUSSION', 'THEMATIC', 'ADVICE'],
          topicsZh: ['“五差”问题'],
          count: { value: 30, precision: 'AT_LEAST' },
          survey: {
            findings: [
              { labelZh: '五差' },
              { labelZh: '五差' },
              { labelZh: '五差' },
              { labelZh: '五差' },
              { labelZh: '五差' },
            ],
          },
        },
      ],
    },
  },
});
