import { operation } from '../operation';

export default operation({
  variables: { city: 'plc:sample:city', asOf: '2021-12-31' },
  data: {
    gapStats: {
      groupCount: 4,
      rows: [
        {
          keys: { kind: 'SCOPE_HOLE' },
          count: 13,
          places: 9,
          placeSet: { households: { value: 108, precision: 'AT_LEAST', stated: 2, notStated: 7 } },
        },
        {
          keys: { kind: 'BOUNDARY' },
          count: 10,
          places: 5,
          placeSet: { households: { value: null, precision: null, stated: 0, notStated: 5 } },
        },
        {
          keys: { kind: 'CLAIM_LAPSED' },
          count: 3,
          places: 3,
          placeSet: { households: { value: 120, precision: 'EXACT', stated: 2, notStated: 1 } },
        },
        {
          keys: { kind: 'NO_CLAIM' },
          count: 3,
          places: 3,
          placeSet: { households: { value: 120, precision: 'EXACT', stated: 2, notStated: 1 } },
        },
      ],
    },
  },
  cost: { requests: 2, statements: 6 },
});
