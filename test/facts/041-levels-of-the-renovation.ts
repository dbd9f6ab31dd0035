import { fact } from './fact';

export default fact({
  number: 41,
  operation: `{ deliberations(within: "plc:xgl:courtyard-35") { nodes { titleEn forumLevels } } }`,
  data: {
    deliberations: {
      nodes: [
        {
          titleEn: 'Renovation of the bungalows of courtyard 35',
          forumLevels: ['SUBDISTRICT', 'COMMUNITY', 'SOCIAL_UNIT'],
        },
      ],
    },
  },
});
