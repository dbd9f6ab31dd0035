import { fact } from './fact';

export default fact({
  number: 35,
  operation: `{ meetingTallies(within: "plc:chy:xiaguangli", where: { kinds: { has: PARTY_LECTURE }, level: { eq: COMMUNITY } }) { nodes { kinds body { nameZh } topicsZh count { value precision source { kind passage } } withinMonths } } }`,
  data: {
    meetingTallies: {
      nodes: [
        {
          kinds: ['PARTY_LECTURE'],
          body: { nameZh: '霞光里社区党委' },
          topicsZh: [],
          count: { value: 6, precision: 'EXACT', source: { kind: 'ARTICLE', passage: 'A4' } },
          withinMonths: null,
        },
      ],
    },
  },
});
