import { fact } from './fact';

export default fact({
  number: 38,
  operation: `{ meetingTallies(within: "plc:chy:xiaguangli", where: { kinds: { has: BRANCH }, level: { eq: COMPOUND } }) { nodes { kinds body { nameZh } topicsZh count { value precision source { kind passage } } withinMonths } } }`,
  data: {
    meetingTallies: {
      nodes: [
        {
          kinds: ['BRANCH'],
          body: { nameZh: '35号院楼院党支部' },
          topicsZh: [],
          count: { value: 24, precision: 'EXACT', source: { kind: 'ARTICLE', passage: 'A4' } },
          withinMonths: null,
        },
      ],
    },
  },
});
