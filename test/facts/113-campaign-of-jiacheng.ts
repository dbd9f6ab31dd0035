import { fact } from './fact';

export default fact({
  number: 113,
  operation: `{ place(id: "plc:jc:jiacheng-estate") { campaigns { kind nameZh place { nameZh } projects { titleZh } source { statedBy passage } } } }`,
  data: {
    place: {
      campaigns: [
        {
          kind: 'SOCIAL_SERVICE',
          nameZh: '回天有我',
          place: { nameZh: '嘉诚花园社区' },
          projects: [{ titleZh: '小区环境整治' }],
          source: { statedBy: 'STREET_DEPARTMENT', passage: 'C5' },
        },
      ],
    },
  },
});
