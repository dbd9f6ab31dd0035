import { fact } from './fact';

export default fact({
  number: 92,
  operation: `{ place(id: "plc:cp:jiacheng-garden") { resourceLedgers { nodes { admits } } } }`,
  data: { place: { resourceLedgers: { nodes: [{ admits: ['PROVIDABLE', 'USABLE', 'SHAREABLE'] }] } } },
});
