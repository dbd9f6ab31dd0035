import { operation } from '../operation';

export default operation({
  variables: { newRule: 'rul:coord:cc278-ord', before: '2021-01-01' },
  data: {
    deliberations: {
      totalCount: 3,
      nodes: [
        {
          titleZh: 'bench（演示）',
          ruleSet: { nameZh: '旧议事规则（演示）', quorum: { numerator: 3, denominator: 4 } },
          ballot: {
            electorate: { heads: 100 },
            cast: { heads: 50 },
            under: { outcome: 'NO_QUORUM', quorumReached: false, majorityReached: true },
          },
        },
        {
          titleZh: 'fence（演示）',
          ruleSet: { nameZh: '旧议事规则（演示）', quorum: { numerator: 3, denominator: 4 } },
          ballot: {
            electorate: { heads: 100 },
            cast: { heads: 68 },
            under: { outcome: 'REJECTED', quorumReached: true, majorityReached: false },
          },
        },
        {
          titleZh: 'gate（演示）',
          ruleSet: { nameZh: '旧议事规则（演示）', quorum: { numerator: 3, denominator: 4 } },
          ballot: {
            electorate: { heads: 100 },
            cast: { heads: 70 },
            under: { outcome: 'ADOPTED', quorumReached: true, majorityReached: true },
          },
        },
      ],
    },
  },
  cost: { requests: 1, statements: 3 },
});
