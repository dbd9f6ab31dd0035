import { fact } from './fact';

export default fact({
  number: 17,
  operation: `{ place(id: "plc:xgl:courtyard-35-bungalows") { mandateClaims(where: { stance: { eq: NO_AUTHORITY } }) { nodes { matter { code } role stance holder { nameZh } source { kind } } } } }`,
  data: {
    place: {
      mandateClaims: {
        nodes: [
          {
            matter: { code: 'STRUCTURE_SAFETY' },
            role: 'MAINTAINER',
            stance: 'NO_AUTHORITY',
            holder: { nameZh: '麦子店街道部门' },
            source: { kind: 'ARTICLE' },
          },
        ],
      },
    },
  },
});
