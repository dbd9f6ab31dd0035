import { fact } from './fact';

export default fact({
  number: 67,
  operation: `{ place(id: "plc:hd:tiexi") { statedGoals { titleZh titleEn statedBy { nameZh } } } }`,
  data: {
    place: {
      statedGoals: [
        {
          titleZh: '民有所呼、我有所应',
          titleEn: 'Answer every call of the people',
          statedBy: { nameZh: '铁西社区党委' },
        },
      ],
    },
  },
});
