import { operation } from '../operation';

export default operation({
  variables: { meters: 1000 },
  data: {
    issueStats: {
      rows: [
        {
          keys: { category: null },
          count: 7,
          issues: {
            withoutMatch: {
              count: 1,
              members: [{ titleZh: 'clinic（演示）', matter: { nameZh: '卫生服务' } }],
              issueStats: { rows: [{ keys: { place: { nameZh: '榆树巷社区' } }, count: 1 }] },
            },
          },
        },
        {
          keys: { category: 'CULTURE_SPORT' },
          count: 3,
          issues: {
            withoutMatch: {
              count: 2,
              members: [
                { titleZh: 'court（演示）', matter: { nameZh: '文体' } },
                { titleZh: 'reading-room（演示）', matter: { nameZh: '文体' } },
              ],
              issueStats: { rows: [{ keys: { place: { nameZh: '榆树巷社区' } }, count: 2 }] },
            },
          },
        },
        {
          keys: { category: 'INFRASTRUCTURE' },
          count: 2,
          issues: {
            withoutMatch: {
              count: 1,
              members: [{ titleZh: 'ramp（演示）', matter: { nameZh: '公共设施' } }],
              issueStats: { rows: [{ keys: { place: { nameZh: '榆树巷社区' } }, count: 1 }] },
            },
          },
        },
        {
          keys: { category: 'ENVIRONMENT' },
          count: 1,
          issues: { withoutMatch: { count: 0, members: [], issueStats: { rows: [] } } },
        },
      ],
    },
  },
  cost: { requests: 5, statements: 13 },
});
