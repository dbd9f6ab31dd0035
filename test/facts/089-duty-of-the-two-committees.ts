import { fact } from './fact';

export default fact({
  number: 89,
  operation: `{ place(id: "plc:tx:zone-coordination") { compacts { nodes { holders { nameZh } dutyZh dutyEn } } } }`,
  data: {
    place: {
      compacts: {
        nodes: [
          {
            holders: [{ nameZh: '社区两委班子' }],
            dutyZh: '协调资源、化解矛盾、谋划治理、推进建设',
            dutyEn: 'Coordinate resources, settle conflicts, plan governance, advance building',
          },
        ],
      },
    },
  },
});
