import { fact } from './fact';

export default fact({
  number: 66,
  operation: `{ place(id: "plc:hd:tiexi") { residents { value precision } } }`,
  data: { place: { residents: { value: 5400, precision: 'AT_LEAST' } } },
});
