import { operation } from '../operation';

export default operation({
  data: {
    issueStats: {
      rows: [
        {
          keys: {
            ledger: {
              nameZh: '需求清单',
              keeper: { nameZh: '嘉诚花园社区党支部', kind: 'COMMUNITY_PARTY_BRANCH' },
            },
          },
          count: 9,
          measures: [
            { name: 'with a project', value: 0 },
            { name: 'all projects finished', value: 0 },
          ],
        },
        {
          keys: {
            ledger: {
              nameZh: '5号院需求清单（演示）',
              keeper: { nameZh: '示例市治理协调委员会（案例）', kind: 'COORDINATION_COMMITTEE' },
            },
          },
          count: 4,
          measures: [
            { name: 'with a project', value: 3 },
            { name: 'all projects finished', value: 1 },
          ],
        },
      ],
    },
    projectStats: {
      rows: [
        { keys: { place: { nameZh: '嘉诚花园社区' } }, count: 9, measures: [{ name: 'finished', value: 6 }] },
        { keys: { place: { nameZh: '榆树巷社区' } }, count: 6, measures: [{ name: 'finished', value: 1 }] },
        { keys: { place: { nameZh: '霞光里社区' } }, count: 3, measures: [{ name: 'finished', value: 1 }] },
        { keys: { place: { nameZh: '石榴园社区' } }, count: 1, measures: [{ name: 'finished', value: 0 }] },
      ],
    },
  },
  cost: { requests: 3, statements: 5 },
});
