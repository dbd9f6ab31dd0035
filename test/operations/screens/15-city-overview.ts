import { operation } from '../operation';
import { laggingWatermarks } from '../watermarks';

function gaps(nameZh: string, kind: string, [count, places]: [count: number, places: number]) {
  return { keys: { place: { nameZh }, kind }, count, places };
}

export default operation({
  variables: { city: 'plc:bj:beijing', scheme: '优美小区', asOf: '2019-07-01' },
  data: {
    place: {
      nameZh: '北京市',
      cityFigures: {
        nodes: [
          {
            code: 'COMMUNITY_PARTY_ORGANIZATIONS',
            quantity: { value: 3_000, precision: 'AT_LEAST', asOf: '2019-07-01' },
            coverage: null,
          },
          {
            code: 'MEMBERS_REPORTED_IN',
            quantity: { value: 710_000, precision: 'AT_LEAST', asOf: '2019-07-01' },
            coverage: 'ALL',
          },
          {
            code: 'ORGANIZATIONS_REPORTED_IN',
            quantity: { value: 9_000, precision: 'AT_LEAST', asOf: '2019-07-01' },
            coverage: 'ALL',
          },
        ],
      },
      recognitions: {
        nodes: [
          { area: { nameZh: '朝阳区' }, place: { nameZh: '霞光里35号院' }, cohortSize: 15, year: null },
        ],
      },
    },
    gapStats: {
      rows: [
        gaps('海淀区', 'NO_CLAIM', [2_352, 49]),
        gaps('朝阳区', 'NO_CLAIM', [366, 9]),
        gaps('昌平区', 'NO_CLAIM', [64, 2]),
        gaps('昌平区', 'SCOPE_HOLE', [30, 1]),
        gaps('朝阳区', 'CLAIM_LAPSED', [16, 8]),
        gaps('昌平区', 'MUTUAL_DISCLAIMER', [1, 1]),
        gaps('朝阳区', 'NO_AUTHORITY', [1, 1]),
      ],
    },
    watermarks: laggingWatermarks,
  },
  cost: { requests: 3, statements: 10 },
});
