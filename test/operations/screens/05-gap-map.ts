import { operation } from '../operation';
import { watermarks } from '../watermarks';

export default operation({
  variables: {
    district: 'plc:bj:chaoyang',
    kinds: ['CLAIM_LAPSED', 'HOLDER_DORMANT', 'MUTUAL_DISCLAIMER', 'NO_AUTHORITY', 'SCOPE_HOLE'],
    asOf: '2018-06-30',
  },
  data: {
    gapStats: {
      groupCount: 1,
      rows: [
        {
          keys: {
            place: {
              id: 'plc:xgl:courtyard-35',
              nameZh: '霞光里35号院',
              centroid: { latitude: 39.957, longitude: 116.464, sourceKind: 'SYNTHETIC' },
              households: { value: 379, precision: 'EXACT' },
            },
          },
          // Two lapsed and one dormant at the courtyard and at each of its seven parts; one gap is of two kinds.
          count: 24,
          counts: [
            { kind: 'CLAIM_LAPSED', n: 16 },
            { kind: 'HOLDER_DORMANT', n: 8 },
            { kind: 'NO_AUTHORITY', n: 1 },
          ],
          places: 8,
          oldestSince: '2018-01-01',
        },
      ],
      watermarks,
    },
  },
  cost: { requests: 2, statements: 7 },
});
