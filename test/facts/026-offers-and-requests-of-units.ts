import { fact } from './fact';

export default fact({
  number: 26,
  operation: `{ cooperationMechanisms(within: "plc:cp:jiacheng-garden", first: 5) { nodes { broughtIn { nameZh offers(where: { kind: { eq: SERVICE } }, first: 10) { nodes { kind titleZh } } requests(first: 10) { totalCount nodes { id } } } } } }`,
  data: {
    cooperationMechanisms: {
      nodes: [
        {
          broughtIn: [
            {
              nameZh: '嘉诚花园物业公司',
              offers: { nodes: [{ kind: 'SERVICE', titleZh: '物业公司的服务' }] },
              requests: { totalCount: 0, nodes: [] },
            },
            {
              nameZh: '东小口卫生服务中心',
              offers: { nodes: [{ kind: 'SERVICE', titleZh: '东小口卫生服务中心的服务' }] },
              requests: { totalCount: 0, nodes: [] },
            },
            {
              nameZh: '市财政局',
              offers: { nodes: [{ kind: 'SERVICE', titleZh: '市财政局的服务' }] },
              requests: { totalCount: 0, nodes: [] },
            },
          ],
        },
      ],
    },
  },
});
