import { operation } from '../operation';

const scheme = { nameZh: '响应率、解决率、满意率（权重不详）' };

/** The weights are not known, so there is no score; nobody states a rank. */
const notStated = { score: null, rank: null, rankedAmong: null } as const;

export default operation({
  variables: {
    street: 'plc:cp:tiantongyuan-south',
    office: 'org:cp:tiantongyuan-south-office',
    month: '2019-06-01',
    monthBefore: '2019-05-01',
    lastDay: '2019-06-30',
    lastDayBefore: '2019-05-31',
    instants: { from: '2019-06-01T00:00:00+08:00', to: '2019-06-30T23:59:59.999+08:00' },
    instantsBefore: { from: '2019-05-01T00:00:00+08:00', to: '2019-05-31T23:59:59.999+08:00' },
  },
  data: {
    organization: {
      nameZh: '天通苑南街道办事处（演示）',
      rates: {
        nodes: [
          {
            assessed: 60,
            calledBack: 48,
            responseRate: 1,
            resolutionRate: 0.625,
            satisfactionRate: 0.75,
            ...notStated,
            excluded: 4,
            exclusions: [
              { reason: 'OUT_OF_SCOPE', n: 3 },
              { reason: 'MALICIOUS_REPEAT', n: 1 },
            ],
            scheme,
          },
        ],
      },
      ratesBefore: {
        nodes: [
          {
            assessed: 50,
            calledBack: 40,
            responseRate: 0.98,
            resolutionRate: 0.55,
            satisfactionRate: 0.7,
            ...notStated,
            excluded: 3,
            exclusions: [{ reason: 'OUT_OF_SCOPE', n: 3 }],
            scheme,
          },
        ],
      },
    },
    gaps: {
      asOf: '2019-06-30',
      rows: [
        { keys: { kind: 'NO_CLAIM' }, count: 64, places: 2 },
        { keys: { kind: 'SCOPE_HOLE' }, count: 30, places: 1 },
        // In June the company and the sections both refused the sewer.
        { keys: { kind: 'MUTUAL_DISCLAIMER' }, count: 1, places: 1 },
      ],
    },
    gapsBefore: {
      asOf: '2019-05-31',
      rows: [
        { keys: { kind: 'NO_CLAIM' }, count: 64, places: 2 },
        { keys: { kind: 'SCOPE_HOLE' }, count: 30, places: 1 },
      ],
    },
    whistles: {
      rows: [
        {
          keys: { category: 'PUBLIC_DEMAND' },
          count: 2,
          measures: [{ name: 'over', value: 1, n: 2 }],
        },
      ],
    },
    whistlesBefore: { rows: [] },
  },
  cost: { requests: 3, statements: 12 },
});
