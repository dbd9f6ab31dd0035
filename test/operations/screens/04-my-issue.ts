import { operation } from '../operation';

export default operation({
  variables: { id: 'iss:jc:sewer' },
  data: {
    issue: {
      titleZh: '楼外污水管堵塞（演示）',
      state: 'RESOLVED',
      clock: {
        startedAt: '2019-06-09T12:15:00.000Z',
        urgency: 'ORDINARY',
        dueAt: '2019-06-16T12:15:00.000Z',
        policy: { nameZh: '一般事项7日' },
      },
      solvedAt: '2019-06-18T09:00:00.000Z',
      bounceCount: 2,
      handovers: [
        {
          from: { nameZh: '嘉诚花园社区党支部' },
          to: { nameZh: '嘉诚花园物业公司' },
          returned: false,
          basis: null,
          at: '2019-06-10T00:30:00.000Z',
        },
        {
          from: { nameZh: '嘉诚花园物业公司' },
          to: { nameZh: '嘉诚花园社区党支部' },
          returned: true,
          basis: '第三条：不含楼外污水管网',
          at: '2019-06-10T03:00:00.000Z',
        },
        {
          from: { nameZh: '嘉诚花园社区党支部' },
          to: { nameZh: '嘉诚花园产权单位（演示）' },
          returned: false,
          basis: null,
          at: '2019-06-10T06:00:00.000Z',
        },
        {
          from: { nameZh: '嘉诚花园产权单位（演示）' },
          to: { nameZh: '嘉诚花园社区党支部' },
          returned: true,
          basis: '管网移交手续未完成，维护单位不明',
          at: '2019-06-11T08:30:00.000Z',
        },
        {
          from: { nameZh: '嘉诚花园社区党支部' },
          to: { nameZh: '天通苑南街道办事处（演示）' },
          returned: false,
          basis: '社区无力解决，列入清单上报',
          at: '2019-06-11T09:00:00.000Z',
        },
      ],
      workOrders: {
        nodes: [
          {
            titleZh: '楼外污水管疏通（演示）',
            state: 'REJECTED',
            scopeClause: '第三条：不含楼外污水管网',
            company: { nameZh: '嘉诚花园物业公司' },
          },
          {
            titleZh: '清理院内井口积水（演示）',
            state: 'VERIFIED',
            scopeClause: null,
            company: { nameZh: '嘉诚花园物业公司' },
          },
        ],
      },
      whistles: {
        nodes: [
          {
            category: 'PUBLIC_DEMAND',
            state: 'EVALUATED',
            blownAt: '2019-06-12T01:00:00.000Z',
            responses: [
              {
                responder: { nameZh: '嘉诚花园产权单位（演示）' },
                state: 'RELEASED',
                signedAt: '2019-06-12T02:30:00.000Z',
                reportedInAt: '2019-06-13T06:00:00.000Z',
              },
              {
                responder: { nameZh: '片区排水单位（演示）' },
                state: 'RELEASED',
                signedAt: '2019-06-12T01:20:00.000Z',
                reportedInAt: '2019-06-15T02:00:00.000Z',
              },
            ],
          },
        ],
      },
      outcome: { answered: true, solved: true, satisfied: null, askedAt: '2019-06-20T02:00:00.000Z' },
    },
  },
  cost: { requests: 5, statements: 10 },
});
