import { fact } from './fact';

export default fact({
  number: 29,
  operation: `{ projects(where: { programZh: { eq: "疏解整治促提升" } }) { nodes { titleEn programEn places { nameZh } } } }`,
  data: {
    projects: {
      nodes: [
        {
          titleEn: 'Environment works of courtyard 35',
          programEn: 'Relieve, tidy, raise',
          places: [{ nameZh: '霞光里35号院' }],
        },
      ],
    },
  },
});
