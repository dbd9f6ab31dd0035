import { fact } from './fact';

export default fact({
  number: 10,
  operation: `{ place(id: "plc:xgl:courtyard-35") { children(kind: BUILDING) { totalCount } } }`,
  data: { place: { children: { totalCount: 6 } } },
});
