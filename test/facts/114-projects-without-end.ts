import { fact } from './fact';

export default fact({
  number: 114,
  operation: `{ projects(where: { kind: { eq: STANDING } }) { nodes { titleZh titleEn place { nameZh } state validTo } } }`,
  data: {
    projects: {
      nodes: [
        {
          titleZh: '小区环境整治',
          titleEn: 'Tidying the environment',
          place: { nameZh: '嘉诚花园社区' },
          state: 'IN_PROGRESS',
          validTo: null,
        },
      ],
    },
  },
});
