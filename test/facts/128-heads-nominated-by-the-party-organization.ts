import { fact } from './fact';

export default fact({
  number: 128,
  operation: `{ committeeMemberships(where: { seat: { eq: HEAD }, nominatedBy: { isNull: false } }) { totalCount nodes { committee { nameZh } nominatedBy { nameZh } procedure state } } }`,
  data: { committeeMemberships: { totalCount: 0, nodes: [] } },
});
