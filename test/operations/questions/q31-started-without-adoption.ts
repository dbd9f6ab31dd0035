import { operation } from '../operation';

export default operation({
  data: {
    started: { totalCount: 12 },
    touchingNobody: { totalCount: 2 },
    withoutAdoption: { totalCount: 0, nodes: [] },
  },
  cost: { requests: 1, statements: 4 },
});
