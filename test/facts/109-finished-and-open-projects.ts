import { fact } from './fact';

/** How many is stated; which ones is only ours. */
export default fact({
  number: 109,
  operation: `{ finished: projects(within: "plc:cp:jiacheng-garden", where: { state: { eq: COMPLETED } }) { totalCount nodes { titleZh stateSource } } open: projects(within: "plc:cp:jiacheng-garden", where: { state: { notIn: [COMPLETED, REVIEWED, CANCELED] } }) { totalCount nodes { titleZh stateSource } } }`,
  data: {
    finished: {
      totalCount: 6,
      nodes: [
        { titleZh: '篮球场改造', stateSource: 'SYNTHETIC' },
        { titleZh: '自行车棚改造', stateSource: 'SYNTHETIC' },
        { titleZh: '社区绿化景观提升', stateSource: 'SYNTHETIC' },
        { titleZh: '小区内道路修复', stateSource: 'SYNTHETIC' },
        { titleZh: '小区北门广场改造', stateSource: 'SYNTHETIC' },
        { titleZh: '自备井改市政水', stateSource: 'SYNTHETIC' },
      ],
    },
    open: {
      totalCount: 3,
      nodes: [
        { titleZh: '文体活动中心改造', stateSource: 'SYNTHETIC' },
        { titleZh: '小区环境整治', stateSource: null },
        { titleZh: '清单项目（之9）', stateSource: 'SYNTHETIC' },
      ],
    },
  },
});
