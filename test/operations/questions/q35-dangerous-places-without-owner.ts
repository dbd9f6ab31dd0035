import { operation } from '../operation';

export default operation({
  variables: { asOf: '2018-12-31' },
  data: {
    hazardAppraisalStats: {
      rows: [
        {
          keys: { place: { nameZh: '甲区' } },
          count: 2,
          places: {
            gapStats: {
              rows: [
                {
                  keys: { status: 'VACANT', place: { nameZh: '电梯（之1）' } },
                  placeSet: { hazardAppraisalStats: { rows: [{ keys: { grade: null }, count: 1 }] } },
                },
              ],
            },
          },
        },
        {
          keys: { place: { nameZh: '朝阳区' } },
          count: 1,
          places: {
            gapStats: {
              rows: [
                {
                  keys: { status: 'DORMANT', place: { nameZh: '霞光里35号院平房' } },
                  placeSet: { hazardAppraisalStats: { rows: [{ keys: { grade: null }, count: 1 }] } },
                },
              ],
            },
          },
        },
        { keys: { place: { nameZh: '乙区' } }, count: 1, places: { gapStats: { rows: [] } } },
      ],
    },
  },
  cost: { requests: 4, statements: 9 },
});
