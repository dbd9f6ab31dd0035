import { fact } from './fact';

export default fact({
  number: 75,
  operation: `{ compacts(where: { zone: { eq: "plc:tx:zone-stairwells" } }) { nodes { dutyEn scope { code } source { kind passage } } } }`,
  data: {
    compacts: {
      nodes: [
        {
          dutyEn: 'The public interest and the order of the stairwell',
          scope: [
            { code: 'PROPERTY_MANAGEMENT' },
            { code: 'CLUTTER' },
            { code: 'SMALL_ADS' },
            { code: 'DOOR_ENTRY' },
          ],
          source: { kind: 'ARTICLE', passage: 'B4' },
        },
      ],
    },
  },
});
