import { fact } from './fact';

/** The report counts them and names one; which project is called what is only ours. */
export default fact({
  number: 108,
  operation: `{ projects(within: "plc:cp:jiacheng-garden") { totalCount nodes { titleZh titleSource } } }`,
  data: {
    projects: {
      totalCount: 9,
      nodes: [
        { titleZh: '篮球场改造', titleSource: 'SYNTHETIC' },
        { titleZh: '自行车棚改造', titleSource: 'SYNTHETIC' },
        { titleZh: '文体活动中心改造', titleSource: 'SYNTHETIC' },
        { titleZh: '小区环境整治', titleSource: null },
        { titleZh: '社区绿化景观提升', titleSource: 'SYNTHETIC' },
        { titleZh: '小区内道路修复', titleSource: 'SYNTHETIC' },
        { titleZh: '小区北门广场改造', titleSource: 'SYNTHETIC' },
        { titleZh: '自备井改市政水', titleSource: 'SYNTHETIC' },
        { titleZh: '清单项目（之9）', titleSource: 'SYNTHETIC' },
      ],
    },
  },
});
