import { fact } from './fact';

export default fact({
  number: 76,
  operation: `{ places(within: "plc:hd:tiexi", where: { kind: { eq: STAIRWELL } }, first: 1) { totalCount } }`,
  data: { places: { totalCount: 43 } },
});
