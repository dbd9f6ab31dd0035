import { operation } from '../operation';

export default operation({
  variables: { from: '2021-08-01T00:00:00+08:00', to: '2021-09-01T00:00:00+08:00' },
  data: {
    firstToCome: {
      rows: [
        {
          keys: { responder: { nameZh: '片区排水单位（演示）' }, calledAt: null },
          count: 8,
          measures: [
            { name: 'HOURS_TO_REPORT_IN_MEDIAN', value: 1.125 },
            { name: 'HOURS_TO_FINISH_MEDIAN', value: 45 },
          ],
        },
        {
          keys: { responder: { nameZh: '房管所' }, calledAt: null },
          count: 1,
          measures: [
            { name: 'HOURS_TO_REPORT_IN_MEDIAN', value: 3 },
            { name: 'HOURS_TO_FINISH_MEDIAN', value: 6 },
          ],
        },
        {
          keys: { responder: { nameZh: '嘉诚花园产权单位（演示）' }, calledAt: null },
          count: 2,
          measures: [
            { name: 'HOURS_TO_REPORT_IN_MEDIAN', value: 20 },
            { name: 'HOURS_TO_FINISH_MEDIAN', value: 30 },
          ],
        },
      ],
    },
    lastToFinish: {
      rows: [
        {
          keys: { responder: { nameZh: '片区排水单位（演示）' }, calledAt: null },
          count: 8,
          measures: [{ name: 'HOURS_TO_FINISH_MEDIAN', value: 45 }],
        },
        {
          keys: { responder: { nameZh: '嘉诚花园产权单位（演示）' }, calledAt: null },
          count: 2,
          measures: [{ name: 'HOURS_TO_FINISH_MEDIAN', value: 30 }],
        },
        {
          keys: { responder: { nameZh: '房管所' }, calledAt: null },
          count: 1,
          measures: [{ name: 'HOURS_TO_FINISH_MEDIAN', value: 6 }],
        },
      ],
    },
    calledAtOnce: {
      groupCount: 1,
      rows: [
        {
          keys: { responder: { nameZh: '片区排水单位（演示）' }, calledAt: '2021-08-16' },
          count: 6,
          measures: [],
        },
      ],
    },
  },
  cost: { requests: 2, statements: 4 },
});
