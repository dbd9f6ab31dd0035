import { operation } from '../operation';

export default operation({
  variables: { city: 'plc:sample:city', asOf: '2021-12-31' },
  data: {
    gapStats: {
      groupCount: 4,
      rows: [
        {
          keys: { matter: { code: 'DRAINAGE' } },
          count: 2,
          placeSet: { members: [{ nameZh: '榆树巷5号院' }, { nameZh: '石榴园小区' }] },
        },
        {
          keys: { matter: { code: 'SECURITY' } },
          count: 2,
          placeSet: { members: [{ nameZh: '榆树巷5号院' }, { nameZh: '石榴园小区' }] },
        },
        {
          keys: { matter: { code: 'PROPERTY_MANAGEMENT' } },
          count: 1,
          placeSet: { members: [{ nameZh: '榆树巷5号院' }] },
        },
        {
          keys: { matter: { code: 'PUBLIC_FACILITIES' } },
          count: 1,
          placeSet: { members: [{ nameZh: '榆树巷5号院' }] },
        },
      ],
    },
  },
  cost: { requests: 1, statements: 6 },
});
