import { operation } from '../operation';

export default operation({
  variables: { city: 'plc:sample:city', from: '2021-03-01T00:00:00+08:00', to: '2022-01-01T00:00:00+08:00' },
  data: {
    issueStats: {
      rows: [
        {
          keys: { level: 'COMMUNITY' },
          count: 7,
          measures: [
            { name: 'DAYS_TO_SOLVE_MEDIAN', value: 4.5, n: 6 },
            { name: 'solved', value: 6, n: 7 },
            { name: 'confirmed', value: 1, n: 7 },
          ],
        },
        {
          keys: { level: 'STREET' },
          count: 3,
          measures: [
            { name: 'DAYS_TO_SOLVE_MEDIAN', value: 20, n: 2 },
            { name: 'solved', value: 2, n: 3 },
            { name: 'confirmed', value: 0, n: 3 },
          ],
        },
      ],
    },
  },
  cost: { requests: 1, statements: 1 },
});
