import { fact } from './fact';

export default fact({
  number: 83,
  operation: `{ place(id: "plc:tx:zone-public-space") { indicators(where: { windowYears: { eq: 4 }, value: { eq: 0 } }) { nodes { code value windowYears } } } }`,
  data: {
    place: {
      indicators: {
        nodes: [
          { code: 'CRIMINAL_CASES', value: 0, windowYears: 4 },
          { code: 'PET_FOULING', value: 0, windowYears: 4 },
          { code: 'SHARED_BIKES', value: 0, windowYears: 4 },
          { code: 'SMALL_ADS', value: 0, windowYears: 4 },
        ],
      },
    },
  },
});
