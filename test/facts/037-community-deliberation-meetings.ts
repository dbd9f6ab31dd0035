import { fact } from './fact';

export default fact({
  number: 37,
  operation: `{ meetingTallies(within: "plc:chy:xiaguangli", where: { kinds: { has: DELIBERATION }, level: { eq: COMMUNITY } }) { nodes { kinds body { nameZh } topicsZh count { value precision source { kind passage } } withinMonths } } }`,
  data: {
    meetingTallies: {
      nodes: [
        {
          kinds: ['DELIBERATION'],
          body: { nameZh: '霞光里社区党委' },
          topicsZh: [],
          count: { value: 25, precision: 'EXACT', source: { kind: 'ARTICLE', passage: 'A4' } },
          withinMonths: null,
        },
      ],
    },
  },
});
