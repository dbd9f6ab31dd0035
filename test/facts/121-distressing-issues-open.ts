import { fact } from './fact';

export default fact({
  number: 121,
  operation: `{
    distressing: issues(where: { severity: { eq: DISTRESS }, state: { notIn: [CONFIRMED, CLOSED_UNCONFIRMED, CLOSED, OUT_OF_SCOPE, MERGED] } }) { totalCount nodes { titleZh severity } }
    weighed: issues(where: { severity: { isNull: false } }) { totalCount }
  }`,
  data: { distressing: { totalCount: 0, nodes: [] }, weighed: { totalCount: 0 } },
});
