import { fact } from './fact';

export default fact({
  number: 6,
  operation: `{ places(within: "plc:chy:xiaguangli", where: { kind: { eq: COMPOUND } }) { totalCount nodes { nameZh } } }`,
  data: { places: { totalCount: 1, nodes: [{ nameZh: '霞光里35号院' }] } },
});
