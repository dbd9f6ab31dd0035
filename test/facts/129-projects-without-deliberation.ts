import { fact } from './fact';

export default fact({
  number: 129,
  operation: `{ projects(where: { requiresDeliberation: { eq: true }, deliberation: { isNull: true }, state: { notIn: [COLLECTED, CANCELED] } }) { totalCount } }`,
  data: { projects: { totalCount: 0 } },
});
