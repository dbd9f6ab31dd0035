import { fact } from './fact';

export default fact({
  number: 102,
  operation: `{ demandLedgers(within: "plc:cp:jiacheng-garden") { nodes { nameZh demanderKinds } } }`,
  data: { demandLedgers: { nodes: [{ nameZh: '需求清单', demanderKinds: ['RESIDENT_GROUP', 'UNIT'] }] } },
});
