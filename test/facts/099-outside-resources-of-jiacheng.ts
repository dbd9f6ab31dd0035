import { fact } from './fact';

export default fact({
  number: 99,
  operation: `{ resources(within: "plc:cp:jiacheng-garden", where: { kind: { eq: SERVICE }, sourceKind: { eq: ARTICLE } }) { nodes { owner { kind nameZh } availability ... on PartnerResource { listCompleteness source { kind } } } } }`,
  data: {
    resources: {
      nodes: [
        {
          owner: { kind: 'DEPARTMENT', nameZh: '市财政局' },
          availability: ['PROVIDABLE'],
          listCompleteness: 'OPEN',
          source: { kind: 'ARTICLE' },
        },
        {
          owner: { kind: 'HEALTH_CENTER', nameZh: '东小口卫生服务中心' },
          availability: ['PROVIDABLE'],
          listCompleteness: 'OPEN',
          source: { kind: 'ARTICLE' },
        },
        {
          owner: { kind: 'PROPERTY_COMPANY', nameZh: '嘉诚花园物业公司' },
          availability: ['PROVIDABLE'],
          listCompleteness: 'OPEN',
          source: { kind: 'ARTICLE' },
        },
      ],
    },
  },
});
