import { operation } from '../operation';

export default operation({
  variables: { street: 'plc:cp:tiantongyuan-south', at: '2019-06-25T12:00:00+08:00' },
  data: {
    whistles: {
      totalCount: 1,
      nodes: [
        {
          id: 'wst:cp:sewer-smell',
          category: 'PUBLIC_DEMAND',
          state: 'BLOWN',
          blownAt: '2019-06-25T01:00:00.000Z',
          issue: { titleZh: '污水井异味（演示）', place: { nameZh: '嘉诚花园小区' } },
          responses: [
            {
              responder: { nameZh: '嘉诚花园产权单位（演示）', kind: 'OWNER_UNIT' },
              state: 'CALLED',
              signBy: '2019-06-25T02:00:00.000Z',
              reportInBy: '2019-06-28T01:00:00.000Z',
              overdueMinutes: 120,
            },
            {
              responder: { nameZh: '片区排水单位（演示）', kind: 'UTILITY' },
              state: 'SIGNED',
              signBy: '2019-06-25T02:00:00.000Z',
              reportInBy: '2019-06-28T01:00:00.000Z',
              overdueMinutes: 0,
            },
          ],
        },
      ],
    },
  },
  cost: { requests: 4, statements: 6 },
});
