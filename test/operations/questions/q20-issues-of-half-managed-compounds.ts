import { operation } from '../operation';

export default operation({
  variables: { compound: 'plc:crabapple:court-9', asOf: '2021-12-31' },
  data: {
    paperPractice: {
      cells: [
        {
          paper: 'HELD',
          count: 4,
          placeSet: {
            households: { value: 108, precision: 'AT_LEAST', stated: 2, notStated: 2 },
            issueStats: {
              groupCount: 1,
              rows: [
                {
                  keys: {
                    place: { nameZh: '海棠里9号院3号楼', households: { value: 58, precision: 'EXACT' } },
                  },
                  count: 2,
                },
              ],
            },
          },
        },
        {
          paper: 'VACANT',
          count: 2,
          placeSet: {
            households: { value: 120, precision: 'EXACT', stated: 2, notStated: 0 },
            issueStats: {
              groupCount: 2,
              rows: [
                {
                  keys: {
                    place: { nameZh: '海棠里9号院1号楼', households: { value: 60, precision: 'EXACT' } },
                  },
                  count: 3,
                },
                {
                  keys: {
                    place: { nameZh: '海棠里9号院2号楼', households: { value: 60, precision: 'EXACT' } },
                  },
                  count: 1,
                },
              ],
            },
          },
        },
      ],
    },
  },
  cost: { requests: 3, statements: 8 },
});
