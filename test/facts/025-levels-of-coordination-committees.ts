import { fact } from './fact';

export default fact({
  number: 25,
  operation: `{ organizations(where: { kind: { eq: COORDINATION_COMMITTEE }, sourceKind: { eq: ARTICLE } }) { nodes { level nameZh } } }`,
  data: {
    organizations: {
      nodes: [
        { level: 'SUBDISTRICT', nameZh: '地区党建工作协调委员会' },
        { level: 'COMMUNITY', nameZh: '霞光里社区党建工作协调委员会' },
      ],
    },
  },
});
