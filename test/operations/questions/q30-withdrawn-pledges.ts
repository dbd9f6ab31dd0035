import { operation } from '../operation';

export default operation({
  variables: { from: '2021-01-01T00:00:00+08:00', to: '2022-01-01T00:00:00+08:00' },
  data: {
    ownerPledges: {
      nodes: [
        {
          contributor: { nameZh: '乙区示例二单位' },
          amountFen: '8000000',
          withdrawnAt: '2021-10-05T02:00:00.000Z',
          project: {
            titleZh: 'ramp（演示）',
            state: 'FIXED',
            deliberation: { state: 'ADOPTED', decidedOn: '2021-09-15' },
            fundingCoverage: { gapFen: '8000000', gaps: ['UNFUNDED'] },
          },
        },
        {
          contributor: { nameZh: '乙区示例二单位' },
          amountFen: '4000000',
          withdrawnAt: '2021-09-10T02:00:00.000Z',
          project: {
            titleZh: 'court（演示）',
            state: 'IN_PROGRESS',
            deliberation: { state: 'ADOPTED', decidedOn: '2021-09-15' },
            fundingCoverage: { gapFen: '7000000', gaps: [] },
          },
        },
      ],
    },
    communityPledges: { nodes: [] },
    streetPledges: { nodes: [] },
  },
  cost: { requests: 8, statements: 10 },
});
