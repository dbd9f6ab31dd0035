import { fact } from './fact';

export default fact({
  number: 84,
  operation: `{ parkingSchemes(within: "plc:hd:yangfangdian") { nodes { place { nameZh } kind orderly spaces { value } committee { nameZh } } } }`,
  data: {
    parkingSchemes: {
      nodes: [
        { place: { nameZh: '铁西社区' }, kind: 'SELF_MANAGED', orderly: true, spaces: null, committee: null },
      ],
    },
  },
});
