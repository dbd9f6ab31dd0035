import { fact } from './fact';

export default fact({
  number: 63,
  operation: `{ place(id: "plc:hd:tiexi") { builtPeriod { from to precision } } }`,
  data: { place: { builtPeriod: { from: 1950, to: 1959, precision: 'DECADE' } } },
});
