import { operation } from '../operation';

export default operation({
  variables: {
    from: '2020-07-01',
    to: '2021-07-01',
    streets: ['org:elm:street-office', 'org:crabapple:street-office', 'org:stone:north-office'],
  },
  data: {
    rateResults: {
      totalCount: 5,
      nodes: [
        {
          organization: { nameZh: '海棠街道办事处' },
          validFrom: '2021-05-01',
          responseRate: 0.98,
          assessed: 100,
          resolutionRate: 0.7777777777777778,
          satisfactionRate: 0.8,
          calledBack: 90,
          excluded: 2,
          exclusions: [{ reason: 'OUT_OF_SCOPE', n: 2 }],
        },
        {
          organization: { nameZh: '榆树街道办事处' },
          validFrom: '2021-05-01',
          responseRate: 1,
          assessed: 100,
          resolutionRate: 0.85,
          satisfactionRate: 0.825,
          calledBack: 80,
          excluded: 20,
          exclusions: [
            { reason: 'OUT_OF_SCOPE', n: 5 },
            { reason: 'UNREASONABLE', n: 15 },
          ],
        },
        {
          organization: { nameZh: '北界街道办事处' },
          validFrom: '2021-05-01',
          responseRate: 0.8,
          assessed: 50,
          resolutionRate: 0.85,
          satisfactionRate: 0.825,
          calledBack: 40,
          excluded: 0,
          exclusions: [],
        },
        {
          organization: { nameZh: '海棠街道办事处' },
          validFrom: '2021-06-01',
          responseRate: 0.75,
          assessed: 120,
          resolutionRate: 0.75,
          satisfactionRate: 0.5,
          calledBack: 60,
          excluded: 0,
          exclusions: [],
        },
        {
          organization: { nameZh: '榆树街道办事处' },
          validFrom: '2021-06-01',
          responseRate: 1,
          assessed: 80,
          resolutionRate: null,
          satisfactionRate: null,
          calledBack: 0,
          excluded: 1,
          exclusions: [{ reason: 'MALICIOUS_REPEAT', n: 1 }],
        },
      ],
    },
    rateResultStats: {
      rows: [
        {
          keys: { organization: { nameZh: '海棠街道办事处' } },
          count: 2,
          measures: [
            { name: 'SOLVED_SUM', value: 115 },
            { name: 'CALLED_BACK_SUM', value: 150 },
            { name: 'EXCLUDED_SUM', value: 2 },
          ],
        },
        {
          keys: { organization: { nameZh: '榆树街道办事处' } },
          count: 2,
          measures: [
            { name: 'SOLVED_SUM', value: 68 },
            { name: 'CALLED_BACK_SUM', value: 80 },
            { name: 'EXCLUDED_SUM', value: 21 },
          ],
        },
        {
          keys: { organization: { nameZh: '北界街道办事处' } },
          count: 1,
          measures: [
            { name: 'SOLVED_SUM', value: 34 },
            { name: 'CALLED_BACK_SUM', value: 40 },
            { name: 'EXCLUDED_SUM', value: 0 },
          ],
        },
      ],
    },
  },
  cost: { requests: 2, statements: 4 },
});
