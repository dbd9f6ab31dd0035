import { operation } from '../operation';

export default operation({
  variables: {
    city: 'plc:sample:city',
    from: '2021-03-01T00:00:00+08:00',
    to: '2022-01-01T00:00:00+08:00',
    asOf: '2021-12-31',
  },
  data: {
    paperPractice: {
      standings: [
        {
          status: 'ACTIVE',
          count: 1,
          placeSet: {
            issueStats: {
              rows: [
                {
                  keys: { matter: { code: 'DRAINAGE' } },
                  count: 1,
                  measures: [{ name: 'DAYS_TO_SOLVE_MEDIAN', value: 4, n: 1 }],
                },
                {
                  keys: { matter: { code: 'SANITATION' } },
                  count: 1,
                  measures: [{ name: 'DAYS_TO_SOLVE_MEDIAN', value: 2, n: 1 }],
                },
              ],
            },
          },
        },
        {
          status: 'LAPSED',
          count: 1,
          placeSet: {
            issueStats: {
              rows: [
                {
                  keys: { matter: { code: 'SANITATION' } },
                  count: 3,
                  measures: [{ name: 'DAYS_TO_SOLVE_MEDIAN', value: 5, n: 3 }],
                },
                {
                  keys: { matter: { code: 'DRAINAGE' } },
                  count: 2,
                  measures: [{ name: 'DAYS_TO_SOLVE_MEDIAN', value: 20, n: 1 }],
                },
              ],
            },
          },
        },
        {
          status: 'VACANT',
          count: 1,
          placeSet: {
            issueStats: {
              rows: [
                {
                  keys: { matter: { code: 'SANITATION' } },
                  count: 2,
                  measures: [{ name: 'DAYS_TO_SOLVE_MEDIAN', value: 20, n: 1 }],
                },
                {
                  keys: { matter: { code: 'DRAINAGE' } },
                  count: 1,
                  measures: [{ name: 'DAYS_TO_SOLVE_MEDIAN', value: 8, n: 1 }],
                },
              ],
            },
          },
        },
      ],
    },
  },
  cost: { requests: 2, statements: 6 },
});
