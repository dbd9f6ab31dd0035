import { fact } from './fact';

/** The classes of three are named, the titles of none. */
export default fact({
  number: 103,
  operation: `{ issues(within: "plc:cp:jiacheng-garden", where: { kind: { eq: NEED } }, first: 3, orderBy: [RANK_ASC]) { totalCount nodes { category titleSource source { kind } } } }`,
  data: {
    issues: {
      totalCount: 9,
      nodes: [
        { category: 'ENVIRONMENT', titleSource: 'SYNTHETIC', source: { kind: 'ARTICLE' } },
        { category: 'INFRASTRUCTURE', titleSource: 'SYNTHETIC', source: { kind: 'ARTICLE' } },
        { category: 'CULTURE_SPORT', titleSource: 'SYNTHETIC', source: { kind: 'ARTICLE' } },
      ],
    },
  },
});
