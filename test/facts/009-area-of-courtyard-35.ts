import { fact } from './fact';

export default fact({
  number: 9,
  operation: `{ place(id: "plc:xgl:courtyard-35") { areaM2 } }`,
  data: { place: { areaM2: 22500 } },
});
