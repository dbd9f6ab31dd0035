import { fact } from './fact';

export default fact({
  number: 23,
  operation: `{ issues(within: "plc:xgl:courtyard-35", where: { kind: { eq: DEMAND } }) { totalCount nodes { titleZh titleEn demanderKind } } }`,
  data: {
    issues: {
      totalCount: 3,
      nodes: [
        { titleZh: '整治环境', titleEn: 'Tidy the environment', demanderKind: 'RESIDENT_GROUP' },
        { titleZh: '消除隐患', titleEn: 'Remove hazards', demanderKind: 'RESIDENT_GROUP' },
        { titleZh: '改善生活条件', titleEn: 'Better living conditions', demanderKind: 'RESIDENT_GROUP' },
      ],
    },
  },
});
