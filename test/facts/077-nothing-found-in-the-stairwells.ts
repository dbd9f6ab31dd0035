import { fact } from './fact';

export default fact({
  number: 77,
  operation: `{ places(within: "plc:tx:zone-stairwells", where: { kind: { eq: STAIRWELL } }, first: 1) { totalCount } place(id: "plc:tx:zone-stairwells") { indicators(where: { code: { in: [CLUTTER, SMALL_ADS] } }) { nodes { code value } } } }`,
  data: {
    places: { totalCount: 43 },
    place: {
      indicators: {
        nodes: [
          { code: 'CLUTTER', value: 0 },
          { code: 'SMALL_ADS', value: 0 },
        ],
      },
    },
  },
});
