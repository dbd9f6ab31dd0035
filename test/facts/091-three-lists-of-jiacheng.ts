import { fact } from './fact';

export default fact({
  number: 91,
  operation: `{ threeLists(place: "plc:cp:jiacheng-garden") { place { nameZh } resources(where: { sourceKind: { eq: ARTICLE } }) { totalCount } needs { totalCount } projects { totalCount } } }`,
  data: {
    threeLists: {
      place: { nameZh: '嘉诚花园社区' },
      resources: { totalCount: 14 },
      needs: { totalCount: 9 },
      projects: { totalCount: 9 },
    },
  },
});
