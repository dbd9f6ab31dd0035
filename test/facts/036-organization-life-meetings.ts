import { fact } from './fact';

export default fact({
  number: 36,
  operation: `{ meetingTallies(within: "plc:chy:xiaguangli", where: { kinds: { has: ORG_LIFE }, level: { eq: COMMUNITY } }) { nodes { kinds body { nameZh } topicsZh count { value precision source { kind passage } } withinMonths } } }`,
  data: {
    meetingTallies: {
      nodes: [
        {
          kinds: ['ORG_LIFE'],
          body: { nameZh: '霞光里社区党委' },
          topicsZh: [],
          count: { value: 2, precision: 'EXACT', source: { kind: 'ARTICLE', passage: 'A4' } },
          withinMonths: null,
        },
      ],
    },
  },
});
