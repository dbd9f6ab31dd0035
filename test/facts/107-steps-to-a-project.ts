import { fact } from './fact';

export default fact({
  number: 107,
  operation: `{ projects(within: "plc:cp:jiacheng-garden", where: { kind: { eq: STANDING } }) { nodes { deliberation { ruleSet { nameZh steps { zh en projectState } source { kind passage } } } } } }`,
  data: {
    projects: {
      nodes: [
        {
          deliberation: {
            ruleSet: {
              nameZh: '项目清单程序',
              steps: [
                { zh: '征集需求', en: 'Collect needs', projectState: 'COLLECTED' },
                { zh: '讨论协商', en: 'Deliberate', projectState: 'DELIBERATED' },
                { zh: '确定项目', en: 'Fix the project', projectState: 'FIXED' },
              ],
              source: { kind: 'ARTICLE', passage: 'C4' },
            },
          },
        },
      ],
    },
  },
});
