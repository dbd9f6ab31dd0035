import { operation } from '../operation';

export default operation({
  variables: { city: 'plc:sample:city', from: '2021-01-01T00:00:00+08:00', to: '2022-01-01T00:00:00+08:00' },
  data: {
    mix: {
      groupCount: 9,
      rows: [
        { keys: { place: { nameZh: '榆树巷社区' }, channel: 'DOORSTEP' }, count: 6 },
        { keys: { place: { nameZh: '海棠里社区' }, channel: 'HOTLINE_12345' }, count: 3 },
        { keys: { place: { nameZh: '海棠里社区' }, channel: 'COUNCIL' }, count: 1 },
        { keys: { place: { nameZh: '海棠里社区' }, channel: 'DOORSTEP' }, count: 1 },
        { keys: { place: { nameZh: '榆树巷社区' }, channel: 'FORUM' }, count: 1 },
        { keys: { place: { nameZh: '榆树巷社区' }, channel: 'HOTLINE_12345' }, count: 1 },
        { keys: { place: { nameZh: '石榴园社区' }, channel: 'DOORSTEP' }, count: 1 },
        { keys: { place: { nameZh: '石榴园社区' }, channel: 'FORUM' }, count: 1 },
        { keys: { place: { nameZh: '石榴园社区' }, channel: 'HOTLINE_12345' }, count: 1 },
      ],
    },
    atTheDoor: {
      rows: [
        { keys: { occurredAt: '2021-07-01' }, count: 10, measures: [{ name: 'at the door', value: 5 }] },
        { keys: { occurredAt: '2021-04-01' }, count: 2, measures: [{ name: 'at the door', value: 2 }] },
        { keys: { occurredAt: '2021-01-01' }, count: 4, measures: [{ name: 'at the door', value: 1 }] },
      ],
    },
  },
  cost: { requests: 2, statements: 3 },
});
