import { operation } from '../operation';

export default operation({
  variables: { city: 'plc:sample:city', asOf: '2021-12-31' },
  data: {
    assetRecordStats: {
      rows: [
        {
          keys: { builtFrom: 1990 },
          places: {
            count: 2,
            paperPractice: {
              cells: [
                {
                  paper: 'HELD',
                  placeSet: {
                    count: 1,
                    issueStats: {
                      rows: [
                        { keys: { matter: { nameZh: '排水' } }, count: 2 },
                        { keys: { matter: { nameZh: '公共设施' } }, count: 1 },
                        { keys: { matter: { nameZh: '环境卫生' } }, count: 1 },
                      ],
                    },
                  },
                },
                {
                  paper: 'VACANT',
                  placeSet: {
                    count: 1,
                    issueStats: {
                      rows: [
                        { keys: { matter: { nameZh: '排水' } }, count: 4 },
                        { keys: { matter: { nameZh: '环境卫生' } }, count: 3 },
                      ],
                    },
                  },
                },
              ],
            },
          },
        },
        {
          keys: { builtFrom: 1950 },
          places: {
            count: 1,
            paperPractice: {
              cells: [
                {
                  paper: 'VACANT',
                  placeSet: {
                    count: 1,
                    issueStats: {
                      rows: [
                        { keys: { matter: { nameZh: '环境卫生' } }, count: 3 },
                        { keys: { matter: { nameZh: '排水' } }, count: 1 },
                      ],
                    },
                  },
                },
              ],
            },
          },
        },
      ],
    },
  },
  cost: { requests: 4, statements: 9 },
});
