import { operation } from '../operation';

export default operation({
  variables: { id: 'del:jc:drains' },
  data: {
    deliberation: {
      titleZh: '动用维修资金改造楼外排水管（演示）',
      state: 'VOTING',
      options: [
        { id: 'del:jc:drains.1', titleZh: '整体更换（演示）', costFen: '48000000' },
        { id: 'del:jc:drains.2', titleZh: '分段修复（演示）', costFen: null },
      ],
      ballot: {
        outcome: null,
        electorate: { heads: 600, area: 4500000 },
        cast: { heads: 400, area: 3100000 },
        for: null,
        quorumReached: true,
        majorityReached: null,
      },
      ruleSet: {
        code: 'CC278-ORD',
        nameZh: '民法典第二百七十八条（一般事项）',
        electorate: 'OWNERS',
        measures: ['HEADS', 'AREA'],
        quorum: { numerator: 2, denominator: 3 },
        majority: { numerator: 1, denominator: 2, boundIncluded: false, of: 'PARTICIPATING' },
        validFrom: '2021-01-01',
        validTo: null,
      },
    },
  },
  cost: { requests: 1, statements: 2 },
});
