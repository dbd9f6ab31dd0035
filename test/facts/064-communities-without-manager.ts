import { fact } from './fact';

export default fact({
  number: 64,
  operation: `{ places(within: "plc:bj:beijing", where: { kind: { eq: COMPOUND } }) { nodes { parent { nameEn } gaps(matters: ["PROPERTY_MANAGEMENT"], kinds: [NO_CLAIM], asOf: "2019-07-01") { role status gaps deFacto compensatedBy { zone { nameEn } } sourcesUnavailable } } } }`,
  data: {
    places: {
      nodes: [
        { parent: { nameEn: 'Jiacheng Garden Community' }, gaps: [] },
        {
          parent: { nameEn: 'Tiexi Community' },
          gaps: [
            {
              role: 'MAINTAINER',
              status: 'VACANT',
              gaps: ['NO_CLAIM'],
              deFacto: 'COMPENSATED',
              compensatedBy: [
                { zone: { nameEn: 'Coordination' } },
                { zone: { nameEn: 'Public interest' } },
                { zone: { nameEn: 'Public space' } },
                { zone: { nameEn: 'Inside the stairwells' } },
              ],
              sourcesUnavailable: [],
            },
          ],
        },
        // Its manager is gone, which is another thing than never having had one.
        { parent: { nameEn: 'Xiaguangli Community' }, gaps: [] },
      ],
    },
  },
});
