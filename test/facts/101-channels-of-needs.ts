import { fact } from './fact';

export default fact({
  number: 101,
  operation: `{ demandLedgers(within: "plc:cp:jiacheng-garden") { nodes { nameZh channels } } }`,
  data: {
    demandLedgers: {
      nodes: [{ nameZh: '需求清单', channels: ['FORUM', 'VISIT', 'HOTLINE_12345', 'COUNCIL'] }],
    },
  },
});
