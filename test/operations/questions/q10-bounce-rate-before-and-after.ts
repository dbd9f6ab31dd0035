import { operation } from '../operation';

export default operation({
  variables: {
    city: 'plc:sample:city',
    from: '2021-03-01T00:00:00+08:00',
    day: '2021-06-01T00:00:00+08:00',
    to: '2022-01-01T00:00:00+08:00',
  },
  data: {
    issueStats: {
      groupCount: 3,
      rows: [
        {
          keys: { place: { nameZh: '海棠街道' } },
          count: 7,
          measures: [
            { name: 'before', value: 3 },
            { name: 'bounced before', value: 2 },
            { name: 'after', value: 2 },
            { name: 'bounced after', value: 1 },
          ],
        },
        {
          keys: { place: { nameZh: '榆树街道' } },
          count: 4,
          measures: [
            { name: 'before', value: 1 },
            { name: 'bounced before', value: 1 },
            { name: 'after', value: 2 },
            { name: 'bounced after', value: 1 },
          ],
        },
        {
          keys: { place: { nameZh: '石榴街道' } },
          count: 4,
          measures: [
            { name: 'before', value: 1 },
            { name: 'bounced before', value: 1 },
            { name: 'after', value: 2 },
            { name: 'bounced after', value: 0 },
          ],
        },
      ],
    },
  },
  cost: { requests: 2, statements: 2 },
});
