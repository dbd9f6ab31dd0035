import { fact } from './fact';

export default fact({
  number: 40,
  operation: `{ deliberations(within: "plc:xgl:courtyard-35") { nodes { titleZh concernsZh concernsEn } } }`,
  data: {
    deliberations: {
      nodes: [
        {
          titleZh: '35号院平房拆建改造',
          concernsZh: ['安全隐患大', '环境脏乱差'],
          concernsEn: ['Safety hazards', 'Dirty and disorderly environment'],
        },
      ],
    },
  },
});
