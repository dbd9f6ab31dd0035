import { operation } from '../operation';

export default operation({
  variables: { city: 'plc:sample:city' },
  data: {
    workStats: {
      rows: [
        {
          keys: { matter: { nameZh: '文体' }, place: { nameZh: '甲区' } },
          count: 3,
          projects: {
            count: 2,
            communityPledgeStats: {
              rows: [
                { keys: { kind: 'RESIDENTS' }, count: 2, measures: [{ value: 3000000, n: 2 }] },
                { keys: { kind: 'PARTNER' }, count: 1, measures: [{ value: null, n: 0 }] },
              ],
            },
            ownerPledgeStats: {
              rows: [{ keys: { kind: 'OWNER_FUND' }, count: 1, measures: [{ value: 6000000, n: 1 }] }],
            },
            streetPledgeStats: {
              rows: [{ keys: { kind: 'SUBSIDY' }, count: 2, measures: [{ value: 14000000, n: 2 }] }],
            },
            companyPledgeStats: { rows: [] },
          },
        },
        {
          keys: { matter: { nameZh: '文体' }, place: { nameZh: '乙区' } },
          count: 3,
          projects: {
            count: 2,
            communityPledgeStats: {
              rows: [
                { keys: { kind: 'RESIDENTS' }, count: 2, measures: [{ value: 3000000, n: 2 }] },
                { keys: { kind: 'PARTNER' }, count: 1, measures: [{ value: null, n: 0 }] },
              ],
            },
            ownerPledgeStats: {
              rows: [{ keys: { kind: 'OWNER_FUND' }, count: 1, measures: [{ value: 6000000, n: 1 }] }],
            },
            streetPledgeStats: {
              rows: [{ keys: { kind: 'SUBSIDY' }, count: 2, measures: [{ value: 14000000, n: 2 }] }],
            },
            companyPledgeStats: { rows: [] },
          },
        },
        {
          keys: { matter: { nameZh: '公共设施' }, place: { nameZh: '甲区' } },
          count: 1,
          projects: {
            count: 1,
            communityPledgeStats: { rows: [] },
            ownerPledgeStats: {
              rows: [
                { keys: { kind: 'MAINTENANCE_FUND' }, count: 1, measures: [{ value: 600000000, n: 1 }] },
              ],
            },
            streetPledgeStats: { rows: [] },
            companyPledgeStats: { rows: [] },
          },
        },
      ],
    },
  },
  cost: { requests: 6, statements: 8 },
});
