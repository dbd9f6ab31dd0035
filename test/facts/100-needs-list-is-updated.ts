import { fact } from './fact';

export default fact({
  number: 100,
  operation: `{ demandLedgers(within: "plc:cp:jiacheng-garden") { nodes { nameZh upkeep lastChangedOn } } }`,
  data: { demandLedgers: { nodes: [{ nameZh: '需求清单', upkeep: 'CONTINUOUS', lastChangedOn: null }] } },
});
