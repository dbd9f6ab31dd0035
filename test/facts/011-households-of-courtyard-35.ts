import { fact } from './fact';

export default fact({
  number: 11,
  operation: `{ place(id: "plc:xgl:courtyard-35") { households { value precision } } }`,
  data: { place: { households: { value: 379, precision: 'EXACT' } } },
});
