import { operation } from '../operation';

export default operation({
  variables: { asOf: '2019-07-01' },
  data: {
    upkeep: {
      places: 6,
      cells: [
        {
          paper: 'HELD',
          practice: 'UNKNOWN',
          count: 3,
          places: [{ nameZh: '海棠里9号院' }, { nameZh: '嘉诚花园小区' }, { nameZh: '石榴园小区' }],
          placeSet: { residents: { value: null, precision: null, notStated: 3 } },
        },
        {
          paper: 'VACANT',
          practice: 'COMPENSATED',
          count: 1,
          places: [{ nameZh: '铁西小区' }],
          placeSet: { residents: { value: null, precision: null, notStated: 1 } },
        },
        {
          paper: 'VACANT',
          practice: 'UNPERFORMED',
          count: 2,
          places: [{ nameZh: '榆树巷5号院' }, { nameZh: '霞光里35号院' }],
          placeSet: { residents: { value: 1137, precision: 'EXACT', notStated: 1 } },
        },
      ],
    },
    selfGovernment: {
      places: 43,
      cells: [
        {
          paper: 'HELD',
          practice: 'PERFORMED',
          count: 43,
          places: [{ nameZh: '楼门（之1）' }, { nameZh: '楼门（之2）' }, { nameZh: '楼门（之3）' }],
          placeSet: { residents: { value: null, precision: null, notStated: 43 } },
        },
      ],
    },
  },
  cost: { requests: 2, statements: 10 },
});
