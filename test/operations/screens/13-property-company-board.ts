import { operation } from '../operation';

export default operation({
  variables: { company: 'org:jc:property-company' },
  data: {
    organization: {
      nameZh: '嘉诚花园物业公司',
      contracts: {
        nodes: [
          {
            place: { nameZh: '嘉诚花园小区' },
            scopeLevels: [{ matter: { nameZh: '物业管理' }, level: '三级（演示）' }],
            feeModel: null,
            validFrom: null,
            validTo: null,
            endedBy: null,
          },
        ],
      },
    },
    workOrderStats: {
      rows: [
        {
          keys: { openedAt: '2019-06-01' },
          count: 4,
          measures: [
            { name: 'HOURS_TO_ACCEPT_MEDIAN', value: 0.5, n: 3 },
            { name: 'HOURS_TO_FINISH_MEDIAN', value: 19.5, n: 2 },
            { name: 'open', value: 1, n: 4 },
            { name: 'rejected', value: 1, n: 4 },
          ],
        },
      ],
    },
    disclaimers: {
      rows: [{ keys: { place: { nameZh: '嘉诚花园小区' }, matter: { nameZh: '排水' } }, count: 1 }],
    },
  },
  cost: { requests: 6, statements: 7 },
});
