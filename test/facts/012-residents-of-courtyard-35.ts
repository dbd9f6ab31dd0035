import { fact } from './fact';

export default fact({
  number: 12,
  operation: `{ place(id: "plc:xgl:courtyard-35") { residents { value precision } } }`,
  data: { place: { residents: { value: 1137, precision: 'EXACT' } } },
});
