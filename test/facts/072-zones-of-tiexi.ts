import { fact } from './fact';

export default fact({
  number: 72,
  operation: `{ places(within: "plc:hd:tiexi", where: { kind: { eq: ZONE } }) { totalCount } }`,
  data: { places: { totalCount: 4 } },
});
