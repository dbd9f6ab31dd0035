import { fact } from './fact';

export default fact({
  number: 53,
  operation: `{ resources(within: "plc:chy:xiaguangli", where: { state: { eq: IN_USE } }) { totalCount nodes { titleZh state owner { nameZh } } } }`,
  data: { resources: { totalCount: 0, nodes: [] } },
});
