import { fact } from './fact';

export default fact({
  number: 13,
  operation: `{ place(id: "plc:xgl:courtyard-35") { children(kind: BUNGALOW_AREA) { nodes { areaM2 } } } }`,
  data: { place: { children: { nodes: [{ areaM2: 670 }] } } },
});
