import { operation } from '../operation';

export default operation({
  variables: { from: '2021-08-01T00:00:00+08:00', to: '2021-09-01T00:00:00+08:00' },
  data: {
    whistleResponseStats: {
      groupCount: 4,
      rows: [
        {
          keys: { responder: { nameZh: '片区排水单位（演示）' }, whistleCategory: 'EMERGENCY' },
          count: 6,
          measures: [
            { name: 'HOURS_TO_SIGN_MEDIAN', value: 0.35, n: 6 },
            { name: 'HOURS_TO_REPORT_IN_MEDIAN', value: 0.875, n: 6 },
            { name: 'HOURS_TO_FINISH_MEDIAN', value: 35, n: 6 },
          ],
        },
        {
          keys: { responder: { nameZh: '片区排水单位（演示）' }, whistleCategory: 'PUBLIC_DEMAND' },
          count: 2,
          measures: [
            { name: 'HOURS_TO_SIGN_MEDIAN', value: 1.5, n: 2 },
            { name: 'HOURS_TO_REPORT_IN_MEDIAN', value: 5, n: 2 },
            { name: 'HOURS_TO_FINISH_MEDIAN', value: 150, n: 2 },
          ],
        },
        {
          keys: { responder: { nameZh: '嘉诚花园产权单位（演示）' }, whistleCategory: 'PUBLIC_DEMAND' },
          count: 2,
          measures: [
            { name: 'HOURS_TO_SIGN_MEDIAN', value: 6, n: 2 },
            { name: 'HOURS_TO_REPORT_IN_MEDIAN', value: 20, n: 1 },
            { name: 'HOURS_TO_FINISH_MEDIAN', value: 30, n: 1 },
          ],
        },
        {
          keys: { responder: { nameZh: '房管所' }, whistleCategory: 'EMERGENCY' },
          count: 1,
          measures: [
            { name: 'HOURS_TO_SIGN_MEDIAN', value: 1, n: 1 },
            { name: 'HOURS_TO_REPORT_IN_MEDIAN', value: 3, n: 1 },
            { name: 'HOURS_TO_FINISH_MEDIAN', value: 6, n: 1 },
          ],
        },
      ],
    },
  },
  cost: { requests: 2, statements: 2 },
});
