import { fact } from './fact';

export default fact({
  number: 122,
  operation: `{ indicators(where: { code: { eq: RESPONDERS_IN_REACH }, value: { eq: 0 } }) { totalCount nodes { place { kind nameZh } value } } }`,
  data: { indicators: { totalCount: 0, nodes: [] } },
});
