import { operation } from '../operation';

export default operation({
  variables: { city: 'plc:sample:city' },
  data: {
    issues: {
      totalCount: 5,
      nodes: [
        { titleZh: '20部电梯老化，更新费用争执二十年', bounceCount: 6, handovers: [] },
        { titleZh: '界石路条形楼违建无人查处', bounceCount: 4, handovers: [] },
        {
          titleZh: 'court-drain（演示）',
          bounceCount: 4,
          handovers: [
            {
              from: { nameZh: '海棠里社区党委' },
              to: { nameZh: '海棠新物业公司' },
              returned: false,
              basis: null,
              daysHeld: 1,
            },
            {
              from: { nameZh: '海棠新物业公司' },
              to: { nameZh: '海棠里社区党委' },
              returned: true,
              basis: '不含1、2号楼',
              daysHeld: 1,
            },
          ],
        },
        { titleZh: '院内积存垃圾无人清运', bounceCount: 3, handovers: [] },
        {
          titleZh: 'court-rubbish（演示）',
          bounceCount: 3,
          handovers: [
            {
              from: { nameZh: '海棠里社区党委' },
              to: { nameZh: '海棠旧物业公司' },
              returned: false,
              basis: null,
              daysHeld: 1,
            },
            {
              from: { nameZh: '海棠旧物业公司' },
              to: { nameZh: '海棠里社区党委' },
              returned: true,
              basis: '合同已到期',
              daysHeld: 4,
            },
            {
              from: { nameZh: '海棠里社区党委' },
              to: { nameZh: '海棠里9号院原产权单位（已改制）' },
              returned: false,
              basis: null,
              daysHeld: 1,
            },
            {
              from: { nameZh: '海棠里9号院原产权单位（已改制）' },
              to: { nameZh: '海棠里社区党委' },
              returned: true,
              basis: '单位已改制',
              daysHeld: 10,
            },
            {
              from: { nameZh: '海棠里社区党委' },
              to: { nameZh: '海棠街道办事处' },
              returned: false,
              basis: null,
              daysHeld: 1,
            },
            {
              from: { nameZh: '海棠街道办事处' },
              to: { nameZh: '海棠里社区党委' },
              returned: true,
              basis: '属社区事项',
              daysHeld: 5,
            },
          ],
        },
      ],
    },
    handoverStats: {
      groupCount: 2,
      rows: [
        {
          keys: { issue: { titleZh: 'court-rubbish（演示）' } },
          count: 3,
          measures: [
            { name: 'DAYS_HELD_SUM', value: 19 },
            { name: 'DAYS_HELD_MAX', value: 10 },
          ],
        },
        {
          keys: { issue: { titleZh: 'court-drain（演示）' } },
          count: 1,
          measures: [
            { name: 'DAYS_HELD_SUM', value: 1 },
            { name: 'DAYS_HELD_MAX', value: 1 },
          ],
        },
      ],
    },
  },
  cost: { requests: 2, statements: 6 },
});
