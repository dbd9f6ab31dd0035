import { fact } from './fact';

export default fact({
  number: 65,
  operation: `{ place(id: "plc:hd:tiexi") { households { value precision } } }`,
  data: { place: { households: { value: 1700, precision: 'AT_LEAST' } } },
});
